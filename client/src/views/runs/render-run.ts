import { t } from '@vscode/l10n';
import { code, codeBlock, prose } from '../../foreign-text';
import { describeAccount } from '../../plan/describe-account';
import { describeRun } from '../../runs/describe-run';
import { imageNameOf, type Run } from '../../runs/run';

/** Everything that is kept of a run, as Markdown for VS Code's own preview. Foreign texts stand in code spans. */
export function renderRun(run: Run): string {
  return [
    `# ${t('Run: create image')} ${code(imageNameOf(run))}`,
    prose(describeRun(run)),
    bullets(facts(run)),
    `## ${t('What happened')}`,
    table(
      [t('When (UTC)'), t('State'), t('Detail')],
      run.history.map(entry => [entry.at, entry.state, entry.detail ? code(entry.detail) : '']),
    ),
    `## ${t('Calls of CreateImage')}`,
    table(
      [t('Sent (UTC)'), t('Answer'), t('Code'), t('Request ID')],
      run.attempts.map(attempt => [
        attempt.sent,
        attempt.result ?? t('none'),
        attempt.code ? code(attempt.code) : '',
        attempt.requestId ? code(attempt.requestId) : '',
      ]),
    ),
    `## ${t('The request as sent')}`,
    codeBlock('json', JSON.stringify(run.request, undefined, 2)),
    '',
  ].join('\n\n');
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
