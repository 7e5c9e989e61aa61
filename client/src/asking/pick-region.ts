import * as vscode from 'vscode';
import { AwsFailure } from '../ec2/aws-failure';
import type { Region } from '../ec2/model';
import { regionTitle } from '../ec2/partitions';
import type { Profile } from '../ec2/profile';
import { knownRegions } from '../ec2/regions';
import type { FactsCache } from '../facts/facts-cache';
import { Refusal } from '../refusal';
import type { Targets } from '../target/targets';

export interface RegionSources {
  readonly targets: Pick<Targets, 'of'>;
  readonly facts: Pick<FactsCache, 'regions'>;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

/** Lets the person pick a region of the profile's partition; those not enabled for the account are named as such. */
export async function pickRegion(sources: RegionSources, profile: Profile): Promise<string | undefined> {
  const state = sources.targets.of();
  const current =
    state.kind === 'ready' && state.target.profile.name === profile.name ? state.target.region : undefined;
  const picked = await vscode.window.showQuickPick<RegionItem>(
    readList(sources, profile, current).then(list => [
      ...currentFirst(list.filter(isEnabled), current).map(region => toItem(region, current)),
      {
        label: vscode.l10n.t('Not enabled for this account'),
        kind: vscode.QuickPickItemKind.Separator,
      },
      ...list.filter(region => !isEnabled(region)).map(region => toItem(region, current)),
    ]),
    { title: vscode.l10n.t('AWS Region'), placeHolder: vscode.l10n.t('Where is the instance?') },
  );
  if (picked?.region && !isEnabled(picked.region)) {
    throw new Refusal(
      vscode.l10n.t(
        '{0} is not enabled for this account. Enable it in the AWS console under Account › AWS Regions.',
        picked.region.name,
      ),
    );
  }
  return picked?.region?.name;
}

/** Asks EC2; while nobody can sign in, the partition's regions as this version knows them are better than none. */
async function readList(
  sources: RegionSources,
  profile: Profile,
  current: string | undefined,
): Promise<readonly Region[]> {
  const region = current ?? profile.region ?? 'us-east-1';
  try {
    return await sources.facts.regions({ profile, region });
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    sources.log.warn(`regions: ${error.code}`);
    return knownRegions(region);
  }
}

interface RegionItem extends vscode.QuickPickItem {
  /** Missing in the separator. */
  readonly region?: Region;
}

/** Enter then keeps what is selected. */
function currentFirst(regions: readonly Region[], current: string | undefined): readonly Region[] {
  return regions.toSorted((a, b) => Number(b.name === current) - Number(a.name === current));
}

function isEnabled(region: Region): boolean {
  return region.optIn !== 'not-opted-in';
}

function toItem(region: Region, current: string | undefined): RegionItem {
  const isCurrent = region.name === current;
  const notes = [
    regionTitle(region.name),
    isCurrent ? vscode.l10n.t('selected') : '',
    isEnabled(region) ? '' : vscode.l10n.t('not enabled'),
  ];
  return { label: region.name, description: notes.filter(Boolean).join(' · '), region };
}
