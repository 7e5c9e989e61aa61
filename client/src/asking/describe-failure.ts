import { t } from '@vscode/l10n';
import type { AwsFailure } from '../ec2/aws-failure';
import { awsFilePaths } from '../ec2/aws-files';
import { describeDecision } from '../ec2/describe-decision';
import { explainFailure, type FailureContext, type Offer } from '../ec2/explain-failure';
import type { Target } from '../ec2/profile';
import { plain } from '../foreign-text';
import type { RefusalOffer } from '../refusal';
import { type Accounts, foreignEndpoint } from '../target/accounts';
import type { Targets } from '../target/targets';
import type { Ask } from './ask';
import type { Editor } from './editor';

/** A failure as a message: the sentence, safe to show, and what the person can do at once. */
export interface Explained {
  readonly sentence: string;
  readonly offers: readonly RefusalOffer[];
}

/** What is known about the operation that failed. */
export interface Circumstances {
  /** Missing: the target of the window. */
  readonly target?: Target;
  readonly context?: Partial<FailureContext>;
  /** Does the same work again. */
  readonly retry?: () => unknown;
  /** Shows a member of the request by its JSON pointer. */
  readonly showPlace?: (pointer: string) => unknown;
}

/** What describing a failure needs to know of the window. */
export interface FailureSources {
  readonly ask: Pick<Ask, 'confirm'>;
  readonly targets: Pick<Targets, 'of' | 'selectRegion'>;
  readonly accounts: Pick<Accounts, 'identityOf' | 'open'>;
  readonly editor: Editor;
}

/** Words what `explainFailure` says and makes its offers runnable: the same sentence in messages, trees and previews. */
export function describeFailure(
  sources: FailureSources,
  failure: AwsFailure,
  circumstances: Circumstances = {},
): Explained {
  const state = sources.targets.of();
  const target = circumstances.target ?? (state.kind === 'ready' ? state.target : undefined);
  const { sentence, offers } = explainFailure(failure, contextOf(sources, target, circumstances.context));
  return { sentence: plain(sentence, 1000), offers: toOffers(sources, offers, { ...circumstances, target }) };
}

/** Turns offers that are data into what a message can show and do; offers that cannot be taken here are left out. */
export function toOffers(
  sources: FailureSources,
  offers: readonly Offer[],
  circumstances: Circumstances,
): readonly RefusalOffer[] {
  return offers.flatMap(offer => toOffer(sources, offer, circumstances) ?? []);
}

function contextOf(
  sources: FailureSources,
  target: Target | undefined,
  more: Partial<FailureContext> = {},
): FailureContext {
  const identity = target === undefined ? undefined : sources.accounts.identityOf(target);
  return {
    doing: 'read',
    profile: target?.profile.name ?? '',
    profileKind: target?.profile.kind,
    region: target?.region ?? '',
    account: identity?.account,
    arn: identity?.arn,
    endpoint: target === undefined ? undefined : foreignEndpoint(target.profile),
    ...more,
  };
}

function toOffer(
  sources: FailureSources,
  offer: Offer,
  { target, retry, showPlace }: Circumstances,
): RefusalOffer | undefined {
  const { editor } = sources;
  const command = (title: string, id: string, ...args: readonly unknown[]) => ({
    title,
    run: () => editor.run(id, ...args),
  });
  switch (offer.kind) {
    case 'retry':
      return retry === undefined ? undefined : { title: t('Retry'), run: retry };
    case 'enter-mfa':
      return retry === undefined ? undefined : { title: t('Enter MFA Code'), run: retry };
    case 'sign-in':
      return { title: t('Sign In'), run: () => editor.signIn(offer.arguments, () => retry?.()) };
    case 'pick-profile':
      return command(t('Select Profile'), 'ami.selectProfile');
    case 'pick-region':
      return command(t('Select Region'), 'ami.selectRegion');
    case 'use-region':
      return { title: t('Use {0}', offer.region), run: () => sources.targets.selectRegion(offer.region) };
    case 'pick-instance':
      return command(t('Select Instance'), 'ami.selectInstance');
    case 'show-place':
      return showPlace === undefined ? undefined : { title: t('Show in File'), run: () => showPlace(offer.pointer) };
    case 'decode':
      return target === undefined
        ? undefined
        : { title: t('Explain Denial'), run: () => showDecision(sources, target, offer.encoded) };
    case 'copy-policy':
      return { title: t('Copy Policy'), run: () => editor.copy(offer.policy) };
    case 'open-console':
      return { title: t('Open AWS Console'), run: () => editor.browse(offer.url) };
    case 'service-quotas':
      return { title: t('Open Service Quotas'), run: () => editor.browse(offer.url) };
    case 'reconcile':
    case 'show-runs':
      return command(t('Show Runs'), 'ami.runs.focus');
    case 'show-image':
      return command(t('Show in Tree'), 'ami.revealImage', offer.imageId);
    case 'open-aws-config':
      return { title: t('Open AWS Config'), run: () => editor.showFile(awsFilePaths(process.env).config) };
  }
}

/** The policy decision is privileged: it is shown in a dialog that nothing saves, and never logged. */
async function showDecision({ accounts, ask }: FailureSources, target: Target, encoded: string): Promise<void> {
  const ec2 = await accounts.open(target);
  const lines = describeDecision(await ec2.decodeAuthorizationMessage(encoded));
  await ask.confirm({
    title: t('Why AWS Denied the Call'),
    detail: lines?.map(line => plain(line, 500)).join('\n') ?? t('The details that AWS returned could not be read.'),
    answers: [],
  });
}
