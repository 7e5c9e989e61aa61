import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { keyOf, problemAt, startOf } from '../problem';
import type { ObjectNode } from '../request-document';
import type { Problem, StaticRule } from '../rule';
import { otherApis } from '../steps/other-apis';
import { stepApis } from '../steps/step-apis';
import { stepsShape } from '../steps/steps-schema';

export const stepOneApi: StaticRule = {
  id: 'step-one-api',
  severity: 'error',
  docs: {
    what: 'A step has no API, or more than one.',
    why: 'Each step is one call, so that you can repeat it separately.',
    source: 'Ours: the format of the file.',
  },
  steps({ steps }, { document }) {
    return steps.flatMap(({ part, calls }): Problem[] => {
      const [, ...more] = calls;
      if (calls.length > 0) {
        return more.map(({ property, api }) =>
          problemAt(keyOf(property), t('A step calls one API. Move {0} to a separate step.', api)),
        );
      }
      const isTyped = part.node.whole && !part.node.properties.some(({ key }) => otherApis.includes(key));
      if (!isTyped || part.elsewhere.size > 0 || hasMisspelled(part.node)) return [];
      return [
        problemAt(startOf(part.node), t('Each step calls one API, such as CopyImage.'), {
          fixes: () => stepApis.map(api => insertion(document, part, api, {})),
        }),
      ];
    });
  },
};

/** A member whose value is an object, under a name that a step does not have: its own finding says what it should be. */
function hasMisspelled({ properties }: ObjectNode): boolean {
  const known = stepsShape.members.get('steps')?.shape?.members;
  return properties.some(({ key, value }) => value?.kind === 'object' && known?.has(key) !== true);
}
