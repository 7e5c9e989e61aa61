import { t } from '@vscode/l10n';
import { AwsFailure } from '../ec2/aws-failure';
import type { Region } from '../ec2/model';
import { regionTitle } from '../ec2/partitions';
import type { Profile } from '../ec2/profile';
import { regionsOfPartition } from '../ec2/regions';
import type { FactsCache } from '../facts/facts-cache';
import { Refusal } from '../refusal';
import type { Targets } from '../target/targets';
import type { Ask, PickPage, PickRow, StepPlace } from './ask';

export interface RegionSources {
  readonly ask: Pick<Ask, 'pick'>;
  readonly targets: Pick<Targets, 'of'>;
  readonly facts: Pick<FactsCache, 'regions'>;
  readonly log: { warn(line: string): void };
}

/** Lets the person pick a region of the profile's partition. Refuses one that is not enabled for the account. */
export async function pickRegion(
  sources: RegionSources,
  profile: Profile,
  step?: StepPlace,
): Promise<string | undefined> {
  const state = sources.targets.of();
  const current =
    state.kind === 'ready' && state.target.profile.name === profile.name ? state.target.region : undefined;
  const region = await sources.ask.pick({
    title: t('AWS Region'),
    step,
    placeholder: t('Select an AWS Region'),
    rows: pages(sources, profile, current),
  });
  if (region !== undefined && !isEnabled(region)) {
    throw new Refusal(
      t(
        'The region {0} is not enabled for this account. Enable it in the AWS console under Account > AWS Regions.',
        region.name,
      ),
    );
  }
  return region?.name;
}

async function* pages(
  sources: RegionSources,
  profile: Profile,
  current: string | undefined,
): AsyncGenerator<PickPage<Region>> {
  const regions = await readRegions(sources, profile, current);
  const disabled = regions.filter(region => !isEnabled(region));
  yield {
    rows: [
      ...currentFirst(regions.filter(isEnabled), current).map(region => toRow(region, current)),
      ...(disabled.length > 0 ? [{ separator: t('Not enabled for this account') }] : []),
      ...disabled.map(region => toRow(region, current)),
    ],
  };
}

/** Asks EC2. If that fails, the regions of the partition that this version knows of are better than none. */
async function readRegions(
  { facts, log }: RegionSources,
  profile: Profile,
  current: string | undefined,
): Promise<readonly Region[]> {
  const region = current ?? profile.region ?? 'us-east-1';
  try {
    return await facts.regions({ profile, region });
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    log.warn(`regions: ${error.code}`);
    return regionsOfPartition(region);
  }
}

/** Enter then keeps what is selected. */
function currentFirst(regions: readonly Region[], current: string | undefined): readonly Region[] {
  return regions.toSorted((a, b) => Number(b.name === current) - Number(a.name === current));
}

function isEnabled(region: Region): boolean {
  return region.optIn !== 'not-opted-in';
}

function toRow(region: Region, current: string | undefined): PickRow<Region> {
  const notes = [
    regionTitle(region.name),
    region.name === current ? t('selected') : '',
    isEnabled(region) ? '' : t('not enabled'),
  ];
  return {
    label: region.name,
    description: notes.filter(Boolean).join(' · '),
    isCurrent: region.name === current,
    value: region,
  };
}
