import { t } from '@vscode/l10n';
import { nameTag } from '../ec2/model';
import type { KnownName } from '../reporting/anonymous';
import { issueBody } from '../reporting/issue-body';
import { imageNameOf } from '../runs/run';
import type { App } from './app';
import type { Command } from './command';

const newIssue = 'https://github.com/ami-authoring/ami-authoring/issues/new';

/** Opens VS Code's own form for an issue, filled in, or the page for one where there is none; the person sends it. */
export const reportIssue: Command = {
  id: 'ami.reportIssue',
  title: () => t('Report Issue'),
  run: async app => {
    const { editor, issueFacts } = app;
    const body = issueBody(issueFacts.versions, issueFacts.recentLines(), namesIn(app));
    const openPage = () => editor.browse(pageWith(body));
    if (!issueFacts.hasForm) return openPage();
    try {
      await editor.run('workbench.action.openIssueReporter', { extensionId: issueFacts.extensionId, issueBody: body });
    } catch {
      // An editor of another maker may have no such form.
      await openPage();
    }
  },
};

/** GitHub takes an address of about 8 kB: of a longer text, the end of the log is left out. */
function pageWith(body: string): string {
  const encoded = encodeURIComponent(body);
  // A cut within %xx or within a character of several would be no text any more.
  const shown =
    encoded.length <= longestAddress
      ? encoded
      : encoded.slice(0, longestAddress).replace(/(%[89A-F][0-9A-F])*(%[0-9A-F]?)?$/, '');
  return `${newIssue}?body=${shown}`;
}

const longestAddress = 7500;

function namesIn(app: App): readonly KnownName[] {
  const { runs, targets, issueFacts } = app;
  const ofRuns = runs.list().flatMap((run): readonly KnownName[] => [
    { text: imageNameOf(run), shown: '<image name>' },
    { text: run.instance.name, shown: '<instance name>' },
    { text: run.file, shown: '<file>' },
    { text: run.target.profile, shown: '<profile>' },
    { text: run.target.accountName, shown: '<account name>' },
  ]);
  const profiles = targets.profiles
    .filter(({ kind }) => kind !== 'sandbox')
    .map(({ name }) => ({ text: name, shown: '<profile>' }));
  return [...ofRuns, ...inAccount(app), ...profiles, ...issueFacts.names()];
}

/** The names of what the Account view has read. */
function inAccount({ targets, facts }: App): readonly KnownName[] {
  const state = targets.of();
  if (state.kind !== 'ready') return [];
  const { instances, images } = facts.of(state.target);
  return [
    ...instances.listing.items.map(instance => ({ text: nameTag(instance), shown: '<instance name>' })),
    ...images.listing.items.map(({ name }) => ({ text: name, shown: '<image name>' })),
  ];
}
