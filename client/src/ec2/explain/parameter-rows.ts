import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation } from './explanation';
import { foreignText, named, type Row } from './row';

/** About parameters of Parameter Store. */
export const parameterRows: Readonly<Record<string, Row>> = {
  ParameterNotAccepted: () => ({
    sentence: t(
      'Parameter Store accepted the request but did not keep the value. For the data type aws:ec2:image, the image must be available in the region of the parameter.',
    ),
    offers: [],
  }),
  ParameterNotWritten: () => ({
    sentence: t(
      'The reply was lost, and the parameter does not have the ID of the image. Run the step again to write it.',
    ),
    offers: [{ kind: 'retry' }],
  }),
  ParameterNotString: ({ details }) => ({
    sentence: t(
      'The parameter {0} is a {1}. The ID of an image is written to a String only.',
      named(details.name),
      named(details.type),
    ),
    offers: [],
  }),
  ParameterChanged: ({ details }) => ({
    sentence: t('The parameter {0} has another value by now, so it was left as it is.', named(details.name)),
    offers: [],
  }),
  ParameterNotFound: () => ({ sentence: t('The parameter does not exist in this region.'), offers: [] }),
  ParameterAlreadyExists: () => ({
    sentence: t('Somebody has created the parameter meanwhile. Run the step again to write to it.'),
    offers: [{ kind: 'retry' }],
  }),
  ParameterLimitExceeded: () => ({
    sentence: t('The account has reached its quota for parameters in this region.'),
    offers: [],
  }),
  ParameterMaxVersionLimitExceeded: () => ({
    sentence: t('The parameter has its greatest number of versions, and the oldest one has a label that keeps it.'),
    offers: [],
  }),
  ParameterPatternMismatchException: () => ({
    sentence: t('The parameter has an allowed pattern that the ID of an image does not match.'),
    offers: [],
  }),
  HierarchyLevelLimitExceededException: () => ({
    sentence: t('The name of the parameter has too many levels. Parameter Store allows 15.'),
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
