import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import type { Fix } from '../finding';
import { problemAt, relatedPlace } from '../problem';
import { repeatsIn } from '../repeats';
import type { RequestDocument, StringNode } from '../request-document';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { stepsOfBases } from '../steps/bases';

export const stepIdDuplicate: StaticRule = {
  id: 'step-id-duplicate',
  severity: 'error',
  docs: {
    what: 'Two steps have the same ID, in this file or in a file that it extends.',
    why: 'A run cannot tell the steps apart.',
    source: 'Ours: the format of the file.',
  },
  steps({ steps }, { document, bases }) {
    const ofBases = new Map(stepsOfBases(bases).map(({ file, step }) => [step.id?.value.value, file]));
    const taken = new Set([...ofBases.keys(), ...steps.map(({ id }) => id?.value.value)]);
    const repeated = repeatsIn(steps, ({ id }) => id).map(({ first, again }) =>
      problemAt(again.name, t('The ID "{0}" appears twice.', shownText(again.name.value)), {
        related: [relatedPlace(first.name, t('First occurrence of {0}.', shownText(again.name.value)))],
        fixes: () => [rename(document, again.name, taken)],
      }),
    );
    const inherited = steps.flatMap(({ id }) => {
      const file = id === undefined ? undefined : ofBases.get(id.value.value);
      if (id === undefined || file === undefined) return [];
      return [
        problemAt(id.value, t('A step in {0} already has the ID "{1}".', shownText(file), shownText(id.value.value)), {
          fixes: () => [rename(document, id.value, taken)],
        }),
      ];
    });
    return [...repeated, ...inherited];
  },
};

function rename(document: RequestDocument, id: StringNode, taken: ReadonlySet<string | undefined>): Fix {
  let number = 2;
  while (taken.has(`${id.value}-${number}`)) number++;
  return replacement(document, id, `${id.value}-${number}`, { guess: true });
}
