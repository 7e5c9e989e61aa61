import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation } from './explanation';
import { type Explainer, foreignText, named } from './row';

/** About parameters of Parameter Store. */
export const parameterRows: Readonly<Record<string, Explainer>> = {
  ParameterNotAccepted: () => ({
    sentence: t(
      'Parameter Store accepted the request but did not save the value. For the data type aws:ec2:image, the image must be available in the region of the parameter.',
    ),
    offers: [],
  }),
  ParameterNotWritten: () => ({
    sentence: t('The response was lost, and the parameter does not contain the image ID. Run the step again.'),
    offers: [{ kind: 'retry' }],
  }),
  ParameterNotString: ({ details }) => ({
    sentence: t(
      'Parameter {0} has the type {1}. An image ID can be written only to a String parameter.',
      named(details.name),
      named(details.type),
    ),
    offers: [],
  }),
  ParameterChanged: ({ details }) => ({
    sentence: t(
      'The value of the parameter {0} has changed in the meantime, so it was not restored.',
      named(details.name),
    ),
    offers: [],
  }),
  ParameterNotFound: () => ({ sentence: t('The parameter does not exist in this region.'), offers: [] }),
  ParameterAlreadyExists: () => ({
    sentence: t('The parameter was created in the meantime. Run the step again to write to it.'),
    offers: [{ kind: 'retry' }],
  }),
  ParameterLimitExceeded: () => ({
    sentence: t('The account has reached its quota for parameters in this region.'),
    offers: [],
  }),
  ParameterMaxVersionLimitExceeded: () => ({
    sentence: t(
      'The parameter has the maximum number of versions, and the oldest one cannot be deleted because it has a label.',
    ),
    offers: [],
  }),
  ParameterPatternMismatchException: () => ({
    sentence: t('The image ID does not match the allowed pattern of the parameter.'),
    offers: [],
  }),
  HierarchyLevelLimitExceededException: () => ({
    sentence: t('The parameter name has too many levels. Parameter Store allows up to 15.'),
    offers: [],
  }),
  HierarchyTypeMismatch: explainType,
  HierarchyTypeMismatchException: explainType,
  UnsupportedParameterType: explainType,
  TooManyUpdates: () => ({
    sentence: t('The parameter is being changed by several requests at once. Try again in a moment.'),
    offers: [{ kind: 'retry', afterSeconds: 20 }],
  }),
  ValidationException: failure => ({
    sentence: t('Parameter Store rejected the request: {0}.', foreignText(failure)),
    offers: [],
  }),
};

function explainType(failure: AwsFailure): Explanation {
  return { sentence: t('The type of a parameter cannot be changed: {0}.', foreignText(failure)), offers: [] };
}
