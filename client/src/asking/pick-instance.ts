import { t } from '@vscode/l10n';
import { canBeImaged, type Instance, nameTag } from '../ec2/model';
import type { Target } from '../ec2/profile';
import type { Accounts } from '../target/accounts';
import type { Targets } from '../target/targets';
import type { Ask, PickPage, PickRow, StepPlace } from './ask';
import { sortedByName } from './sorted-by-name';

/** The list has at most this many instances. The Account view has the others. */
const mostInstances = 5000;

export interface InstanceSources {
  readonly ask: Pick<Ask, 'pick'>;
  readonly targets: Pick<Targets, 'of'>;
  readonly accounts: Pick<Accounts, 'open'>;
}

/** Lets the person pick an instance that an image can be created from; the list fills page by page. Undefined: cancelled. */
export async function pickInstance(
  sources: InstanceSources,
  target: Target,
  step?: StepPlace,
): Promise<Instance | undefined> {
  const reading = new AbortController();
  try {
    return await sources.ask.pick({
      title: t('EC2 Instance in {0}', target.region),
      step,
      placeholder: t('Select the instance to create the image from'),
      rows: pages(sources, target, reading.signal),
    });
  } finally {
    reading.abort();
  }
}

async function* pages(
  { targets, accounts }: InstanceSources,
  target: Target,
  signal: AbortSignal,
): AsyncGenerator<PickPage<Instance>> {
  const state = targets.of();
  const selected = state.kind === 'ready' ? state.instanceId : undefined;
  const ec2 = await accounts.open(target);
  const instances: Instance[] = [];
  let nextToken: string | undefined;
  do {
    const page = await ec2.instances({ maxResults: 1000, nextToken }, { signal });
    instances.push(...page.items.filter(canBeImaged));
    nextToken = page.nextToken;
    yield { rows: sorted(instances).map(instance => toRow(instance, selected)) };
  } while (nextToken !== undefined && instances.length < mostInstances);
  const placeholder = lastPlaceholder(instances.length, nextToken !== undefined, target.region);
  yield { rows: sorted(instances).map(instance => toRow(instance, selected)), placeholder };
}

function lastPlaceholder(count: number, hasMore: boolean, region: string): string | undefined {
  if (count === 0) return t('No instance in {0} can be used to create an image', region);
  return hasMore ? t('The first {0} instances are listed. Select others in the Account view.', count) : undefined;
}

function sorted(instances: readonly Instance[]): readonly Instance[] {
  return sortedByName(instances, instance => nameTag(instance) ?? instance.id);
}

function toRow(instance: Instance, selected: string | undefined): PickRow<Instance> {
  const name = nameTag(instance);
  const notes = [
    instance.id === selected ? t('selected') : '',
    name === undefined ? '' : instance.id,
    instance.state,
    instance.type,
    instance.zone,
  ];
  return {
    label: name ?? instance.id,
    description: notes.filter(note => note !== '').join(' · '),
    isCurrent: instance.id === selected,
    value: instance,
  };
}
