import { t } from '@vscode/l10n';
import { describeBytes } from '../../../cleanup/words/describe-size';
import type { FamilyMember } from '../../../lineage/image-lineage';
import { localDate } from '../../../local-format';
import { type Html, html } from '../html';

const left = 70;
const plotWidth = 500;
const plotHeight = 120;
const top = 8;

/**
 * The size of a family over time: one bar per image, at its creation time, as high as the total so far; its own share has
 * another color. The table shows the same.
 */
export function sizePicture(members: readonly FamilyMember[], language: string): Html | undefined {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined || last.total === 0) return undefined;
  const [from, to] = [Date.parse(first.created), Date.parse(last.created)];
  const bar = Math.max(2, Math.min(18, plotWidth / members.length - 2));
  const x = ({ created }: FamilyMember) =>
    left + ((plotWidth - bar) * (Date.parse(created) - from)) / Math.max(1, to - from);
  const height = (bytes: number) => (plotHeight * bytes) / last.total;
  const bars = members.map(member => {
    const own = height(member.bytes);
    const y = top + plotHeight - height(member.total);
    return html`<rect class="rest" x="${x(member)}" y="${y + own}" width="${bar}" height="${height(member.total) - own}"/><rect class="bar" x="${x(member)}" y="${y}" width="${bar}" height="${own}"/>`;
  });
  const label = t('Size of the family over time. The table shows the same information.');
  const bottom = top + plotHeight;
  const start = localDate(first.created, language);
  const end = members.length > 1 ? localDate(last.created, language) : '';
  return html`<svg viewBox="0 0 590 ${bottom + 22}" width="590" role="img" aria-label="${label}">${scale(last.total, language)}${bars}
<text class="quiet" x="${left}" y="${bottom + 16}">${start}</text><text class="quiet" x="${left + plotWidth}" y="${bottom + 16}" text-anchor="end">${end}</text></svg>`;
}

/** Nothing, half and all. */
function scale(total: number, language: string): readonly Html[] {
  return [0, 0.5, 1].map(share => {
    const y = top + plotHeight * (1 - share);
    return html`<line class="grid" x1="${left}" y1="${y}" x2="${left + plotWidth}" y2="${y}"/><text class="quiet" x="${left - 6}" y="${y + 4}" text-anchor="end">${share === 0 ? '0' : describeBytes(total * share, language)}</text>`;
  });
}
