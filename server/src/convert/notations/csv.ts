import { t } from '@vscode/l10n';
import type { Notation } from '../notation';
import { Notes } from '../notes';
import { takeRequest } from '../taking/take-request';

/** More rows than anybody picks a request from. */
const mostRows = 50;

/** A request in each row, with the names of its members in the first one: from a spreadsheet, or an export. */
export const csv: Notation = {
  id: 'csv',
  title: () => t('CSV'),
  read: text => {
    const [head = '', ...rows] = text.split(/\r?\n/).filter(line => line.trim() !== '');
    const separator = [',', ';', '\t'].find(sign => head.includes(sign)) ?? ',';
    const names = cellsOf(head, separator);
    const requests = rows.slice(0, mostRows).map(row => {
      const cells = cellsOf(row, separator);
      const members = names.flatMap((name, index): [string, string][] => {
        const cell = cells[index] ?? '';
        return name === '' || cell === '' ? [] : [[name, cell]];
      });
      return takeRequest(new Map(members), new Notes());
    });
    return requests.length === 0 ? { reason: t('The text contains no row with a request.') } : { requests };
  },
};

/** A cell in quotes may have the separator in it, and its own quotes twice. */
function cellsOf(row: string, separator: string): readonly string[] {
  // Each cell with a separator in front, also the first: an empty match would make the next one begin behind its separator.
  const cell = new RegExp(`${separator}(?:"((?:[^"]|"")*)"|([^${separator}"]*))`, 'g');
  return [...`${separator}${row}`.matchAll(cell)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare?.trim() ?? '',
  );
}
