import { t } from '@vscode/l10n';
import { readRequestDocument } from '../../language/request-document';
import type { Notation, Reading } from '../notation';
import { Notes } from '../notes';
import { foundOf } from '../taking/found-of';
import { takeRequest } from '../taking/take-request';

/** The request itself, with comments and small mistakes. */
export const json: Notation = {
  id: 'json',
  title: () => 'JSON',
  read,
  write: request => ({ text: `${JSON.stringify(request, null, 2)}\n`, lost: [] }),
};

function read(text: string): Reading {
  const { root, comments, problems } = readRequestDocument(text);
  const [problem] = problems.filter(({ kind }) => kind !== 'trailing-comma');
  if (problem !== undefined)
    return { reason: t('The text is not valid JSON. The error is at character {0}.', problem.offset + 1) };
  const objects = root?.kind === 'list' ? root.items : root === undefined ? [] : [root];
  const requests = objects
    .filter(node => node.kind === 'object')
    .map(node => {
      const notes = new Notes();
      if (comments.length > 0) notes.lose(t('Comments were removed.'));
      const found = foundOf(node);
      return takeRequest(found instanceof Map ? found : new Map(), notes);
    });
  return requests.length === 0 ? { reason: t('The text contains no JSON object.') } : { requests };
}
