export type OptInStatus = 'opt-in-not-required' | 'opted-in' | 'not-opted-in';

export interface Region {
  readonly name: string;
  readonly optInStatus: OptInStatus;
  /** The short name in zone ids: use1 of `use1-az1`. */
  readonly zoneCode: string;
  readonly zones: readonly string[];
}

/** The regions that DescribeRegions knows. One that an account has to opt in to answers `AuthFailure` until it has. */
export const regions: readonly Region[] = [
  region('us-east-1', 'use1', 'abcdef'),
  region('us-east-2', 'use2', 'abc'),
  region('us-west-1', 'usw1', 'ab'),
  region('us-west-2', 'usw2', 'abcd'),
  region('ca-central-1', 'cac1', 'abd'),
  region('sa-east-1', 'sae1', 'abc'),
  region('eu-central-1', 'euc1', 'abc'),
  region('eu-west-1', 'euw1', 'abc'),
  region('eu-west-2', 'euw2', 'abc'),
  region('eu-west-3', 'euw3', 'abc'),
  region('eu-north-1', 'eun1', 'abc'),
  region('ap-south-1', 'aps1', 'abc'),
  region('ap-southeast-1', 'apse1', 'abc'),
  region('ap-southeast-2', 'apse2', 'abc'),
  region('ap-northeast-1', 'apne1', 'acd'),
  region('ap-northeast-2', 'apne2', 'abcd'),
  region('ap-northeast-3', 'apne3', 'abc'),
  region('eu-south-1', 'eus1', 'abc', 'opted-in'),
  region('eu-central-2', 'euc2', 'abc', 'not-opted-in'),
  region('af-south-1', 'afs1', 'abc', 'not-opted-in'),
  region('ap-east-1', 'ape1', 'abc', 'not-opted-in'),
  region('me-south-1', 'mes1', 'abc', 'not-opted-in'),
];

export function findRegion(name: string): Region | undefined {
  return regions.find(it => it.name === name);
}

/** True when calls to the region are answered at all. */
export function isEnabled(it: Region): boolean {
  return it.optInStatus !== 'not-opted-in';
}

function region(
  name: string,
  zoneCode: string,
  letters: string,
  optInStatus: OptInStatus = 'opt-in-not-required',
): Region {
  return { name, optInStatus, zoneCode, zones: [...letters].map(letter => name + letter) };
}
