import { t } from '@vscode/l10n';
import type { Found } from '../found';
import type { Notation } from '../notation';
import { Notes } from '../notes';
import { takeRequest } from '../taking/take-request';

/** One member a line, `Name=web`, as INI and environment files have them. Of several sections nobody knows which one is the request. */
export const ini: Notation = {
  id: 'ini',
  title: () => t('INI or environment file'),
  read: text => {
    const sections = text.match(/^[ \t]*\[/gm)?.length ?? 0;
    if (sections > 1) return { reason: t('The text has more than one section. A request can have only one.') };
    const members = new Map<string, Found>();
    for (const line of text.split(/\r?\n/)) {
      const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w{0,100})\s*=\s*(.*)$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) members.set(name, withoutQuotes(value.trim()));
    }
    return { requests: [takeRequest(members, new Notes())] };
  },
};

function withoutQuotes(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
