import { t } from '@vscode/l10n';
import { describeAccount } from '../../ec2/describe-account';
import { code, codeBlock, prose } from '../../foreign-text';

import { type Attempt, type HistoryEntry, imageNameOf, type Run } from '../../runs/run';
import { describeRun } from '../../runs/words/describe-run';

/** Everything that is kept of a run, as Markdown for VS Code's own preview. Foreign texts stand in code spans. */
export function renderRun(run: Run): string {
  return [
    `# ${t('Run: create image')} ${code(imageNameOf(run))}`,
    prose(describeRun(run)),
    bullets(facts(run)),
    `## ${t('What happened')}`,
    table(
      [t('When (UTC)'), t('State'), t('Detail')],
      run.history.map(entry => [entry.at, ...entryTexts(entry)]),
    ),
    `## ${t('Calls of CreateImage')}`,
    table(
      [t('Sent (UTC)'), t('Answer'), t('Code'), t('Request ID')],
      run.attempts.map(attempt => [
        attempt.sent,
        answerText(attempt.result),
        attempt.code ? code(attempt.code) : '',
        attempt.requestId ? code(attempt.requestId) : '',
      ]),
    ),
    `## ${t('The request as sent')}`,
    codeBlock('json', JSON.stringify(run.request, undefined, 2)),
    '',
  ].join('\n\n');
}

function entryTexts({ state, detail = '' }: HistoryEntry): readonly [state: string, detail: string] {
  switch (state) {
    case 'prepared':
      return [t('about to be sent'), ''];
    case 'sending':
      return [t('being sent'), ''];
    case 'waiting':
      return [t('waiting to be sent again'), ''];
    case 'reconciling':
      return [t('the answer was lost; looking for the image'), ''];
    case 'watching':
      return [t('watched'), detail === 'not-visible' ? t('EC2 does not list it yet') : detail && code(detail)];
    case 'stopped':
      return [t('not watched'), ''];
    case 'ended':
      return [t('ended'), outcomeText(detail)];
  }
}

function outcomeText(outcome: string): string {
  switch (outcome) {
    case 'not-created':
      return t('not created');
    case 'gone':
      return t('deregistered or disabled');
    default:
      return outcome && code(outcome);
  }
}

function answerText(result: Attempt['result']): string {
  switch (result) {
    case 'created':
      return t('created');
    case 'refused':
      return t('refused');
    case 'throttled':
      return t('slowed down by EC2');
    case 'never-sent':
      return t('never sent');
    case 'unknown':
      return t('lost');
    case undefined:
      return t('none');
  }
}

function facts(run: Run): readonly string[] {
  const { profile, region, account, endpoint } = run.target;
  const line = (label: string, value: string | undefined) => (value ? [`${label}: ${code(value)}`] : []);
  return [
    ...line(t('Image'), run.imageId),
    ...line(t('Instance'), run.instance.id),
    ...line(t('Name of the instance'), run.instance.name),
    ...line(t('Account'), account && describeAccount(run.target)),
    ...line(t('Region'), region),
    ...line(t('Profile'), profile),
    ...line(t('Not AWS, but'), endpoint),
    ...line(t('File'), run.file),
    ...line(t('Commit'), run.gitCommit),
    ...(run.isAdopted ? [t('The image was found by its name after the answer was lost, and adopted.')] : []),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
