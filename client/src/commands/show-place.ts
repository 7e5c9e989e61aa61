import { t } from '@vscode/l10n';
import type { TextRange } from '../../../server/src/protocol';
import { Refusal } from '../refusal';
import type { Command } from './command';

/** Opens a file at a place in it. Only the links of the extension's pages call it. */
export const showPlace: Command = {
  id: 'ami.showPlace',
  title: () => t('Show in File'),
  run: async ({ editor }, uri, range) => {
    if (typeof uri !== 'string') return;
    const document = await openOrRefuse(() => editor.open(uri));
    await editor.show(document.uri, isRange(range) ? range : undefined);
  },
};

async function openOrRefuse<Document>(open: () => Promise<Document>): Promise<Document> {
  try {
    return await open();
  } catch {
    throw new Refusal(t('The file no longer exists.'));
  }
}

function isRange(value: unknown): value is TextRange {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
