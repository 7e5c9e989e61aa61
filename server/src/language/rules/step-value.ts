import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { formatNumber } from '../format-number';
import { nearestName } from '../nearest-name';
import { problemAt } from '../problem';
import type { NumberNode, RequestDocument, StringNode } from '../request-document';
import type { Problem, StaticRule } from '../rule';
import { type Member, memberIn } from '../shape';
import { shownText } from '../shown-text';
import { resolvedLength, type VariableValues } from '../variables';

export const stepValue: StaticRule = {
  id: 'step-value',
  severity: 'error',
  docs: {
    what: 'A value is not one of the allowed values, too short, too long, or out of range.',
    why: 'AWS rejects it.',
    ec2: '`InvalidParameterValue`, or `ValidationException`',
    source: 'Limits as AWS documents them, in the schema of the file.',
  },
  part({ shape, members }, { document, variables }) {
    return Object.entries(members).flatMap(([name, property]): Problem[] => {
      const member = memberIn(shape, name);
      const value = property?.value;
      if (value === undefined || member === undefined || ofOwnRule.includes(name)) return [];
      if (value.kind === 'number') return [...outOfRange(member, value)];
      if (value.kind !== 'string') return [];
      if (member.values !== undefined) return [...notOfValues(document, member, value)];
      return [...wrongLength(member, value, variables)];
    });
  },
};

const ofOwnRule: readonly string[] = ['id', 'Type'];

function outOfRange({ name, minimum = 0, maximum, multipleOf }: Member, value: NumberNode): readonly Problem[] {
  if (maximum === undefined) {
    return value.value < minimum ? [problemAt(value, t('{0} must be at least {1}.', name, minimum))] : [];
  }
  if (value.value < minimum || value.value > maximum) {
    const message = t('{0} must be between {1} and {2}.', name, formatNumber(minimum), formatNumber(maximum));
    return [problemAt(value, message)];
  }
  const isStep = multipleOf === undefined || value.value % multipleOf === 0;
  return isStep ? [] : [problemAt(value, t('{0} must be a multiple of {1}.', name, multipleOf))];
}

function notOfValues(document: RequestDocument, { name, values = [] }: Member, value: StringNode): readonly Problem[] {
  if (values.includes(value.value)) return [];
  const near = nearestName(value.value, values);
  return [
    problemAt(value, t('"{0}" is not a valid value for {1}.', shownText(value.value), name), {
      fixes: () =>
        (near === undefined ? values : [near]).map(each => replacement(document, value, each, { guess: true })),
    }),
  ];
}

function wrongLength(
  { name, minLength = 0, maxLength }: Member,
  value: StringNode,
  variables: VariableValues,
): readonly Problem[] {
  if (maxLength === undefined) return [];
  const { shortest, longest } = resolvedLength(value.value, variables);
  if (shortest > maxLength) {
    return [
      problemAt(
        value,
        t('{0} can have up to {1} characters. It has {2}.', name, formatNumber(maxLength), formatNumber(shortest)),
      ),
    ];
  }
  if (longest >= minLength) return [];
  return [
    problemAt(
      value,
      minLength === 1 ? t('{0} cannot be empty.', name) : t('{0} must have at least {1} characters.', name, minLength),
    ),
  ];
}
