import { t } from '@vscode/l10n';
import { isStopped, type JudgedRow, planOf } from '../../../batch/batch-row';
import { type BatchCounts, countBatch } from '../../../batch/count-batch';
import { rebootsText } from '../../../batch/reboots-text';
import { volumesText } from '../../../batch/volumes-text';
import { describeAccount } from '../../../ec2/describe-account';
import { localNumber } from '../../../local-format';
import type { Plan } from '../../../plan/plan';
import { type Html, type HtmlPart, html } from '../html';
import { actionBar, type PageAction, page } from '../page';
import { type TableRow, table } from '../table';

export interface BatchPageOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly actions: readonly PageAction[];
}

/** The plan of many requests: what it comes to in the first lines, then a row for each. */
export function batchPage(rows: readonly JudgedRow[], options: BatchPageOptions): string {
  const counts = countBatch(rows);
  return page(options.title, options.language, [
    html`<h1>${counts.ready === 1 ? t('Create 1 image') : t('Create {0} images', counts.ready)}</h1>`,
    placeLines(rows),
    html`<p class="verdict">${verdict(counts)} ${rebootsText(counts)} ${volumesText(counts, options.language)}</p>`,
    actionBar(options.actions),
    table(
      t('Requests'),
      columns(),
      rows.map(row => rowOf(row, options.language)),
    ),
  ]);
}

function columns() {
  return [
    { head: t('Request') },
    { head: t('Instance'), kind: 'name' },
    { head: t('Image name'), kind: 'name' },
    { head: t('Volumes'), kind: 'number' },
    { head: t('Size'), kind: 'number' },
    { head: t('Reboot'), kind: 'word' },
    { head: t('Can be created'), kind: 'word' },
  ] as const;
}

/** Where the requests go; a line for each place. */
function placeLines(rows: readonly JudgedRow[]): readonly Html[] {
  const places = rows.flatMap(({ row }) => {
    const target = planOf(row)?.target;
    if (target === undefined) return [];
    const { region, profile, endpoint } = target;
    const place = { account: describeAccount(target), region, profile };
    const text = t('account {account} · {region} · profile {profile}', place);
    return [endpoint === undefined ? text : t('{place} · not AWS: {endpoint}', { place: text, endpoint })];
  });
  return [...new Set(places)].map(place => html`<p class="muted">${place}</p>`);
}

function verdict({ stopped, warnings }: BatchCounts): string {
  if (stopped === 0 && warnings === 0) return t('No problems found.');
  if (stopped === 0) return warnings === 1 ? t('1 request has a warning.') : t('{0} requests have warnings.', warnings);
  return stopped === 1 ? t('1 request cannot be sent.') : t('{0} requests cannot be sent.', stopped);
}

function rowOf(judged: JudgedRow, language: string): TableRow {
  const { row, problems } = judged;
  const plan = planOf(row);
  const isOut = isStopped(judged);
  const hasWarning = problems.length > 0;
  return {
    isOut,
    cells: [
      row.source.label,
      ...planCells(plan, language),
      isOut ? t('✕ no') : hasWarning ? t('⚠ with a warning') : t('✓ yes'),
    ],
    second: problems.map(({ message }) => message),
  };
}

function planCells(plan: Plan | undefined, language: string): readonly HtmlPart[] {
  if (plan === undefined) return ['–', '–', '–', '–', '–'];
  const devices = plan.devices.filter(({ inImage }) => inImage);
  const size = devices.reduce((sum, device) => sum + (device.size ?? 0), 0);
  return [
    instanceCell(plan),
    plan.name ?? '–',
    devices.length,
    devices.every(device => device.size === undefined) ? '–' : t('{0} GiB', localNumber(size, language)),
    rebootWord(plan),
  ];
}

function instanceCell({ instance }: Plan): HtmlPart {
  if (instance.kind === 'missing') return '–';
  const id = html`<span class="id">${instance.id}</span>`;
  return instance.kind === 'known' && instance.name !== undefined ? html`${instance.name}<br>${id}` : id;
}

function rebootWord({ reboot }: Plan): string {
  switch (reboot.kind) {
    case 'reboots':
      return t('✓ yes');
    case 'reboots-if-running':
      return t('if running');
    default:
      return t('✕ no');
  }
}
