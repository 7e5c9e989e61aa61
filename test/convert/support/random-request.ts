/** Requests of every shape that CreateImage takes, the same ones for the same seed. */
export function randomRequests(count: number, seed: number): Record<string, unknown>[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => randomRequest(random));
}

export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** From 0 to below `limit`. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  list<Item>(most: number, make: () => Item): Item[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}

function randomRequest(random: Random): Record<string, unknown> {
  const request: Record<string, unknown> = { InstanceId: 'i-0a1b2c3d4e5f60718', Name: `web${text(random)}` };
  if (random.chance(60)) request.Description = text(random);
  if (random.chance(60)) request.NoReboot = random.chance(50);
  if (random.chance(20)) request.DryRun = random.chance(50);
  if (random.chance(60)) request.BlockDeviceMappings = random.list(3, () => mapping(random));
  if (random.chance(60)) request.TagSpecifications = random.list(2, () => specification(random));
  if (random.chance(20)) request.SnapshotLocation = random.pick(['local', 'regional']);
  return request;
}

function mapping(random: Random): unknown {
  const DeviceName = random.pick(['/dev/sdb', '/dev/xvda', 'xvdf', text(random)]);
  switch (random.below(3)) {
    case 0:
      return { DeviceName, NoDevice: '' };
    case 1:
      return { DeviceName, VirtualName: `ephemeral${random.below(24)}` };
    default:
      return { DeviceName, Ebs: volume(random) };
  }
}

function volume(random: Random): unknown {
  const ebs: Record<string, unknown> = { VolumeSize: random.below(65536) };
  if (random.chance(50)) ebs.VolumeType = random.pick(['gp3', 'io2', 'st1']);
  if (random.chance(50)) ebs.Iops = random.below(80000);
  if (random.chance(50)) ebs.DeleteOnTermination = random.chance(50);
  if (random.chance(20)) ebs.Encrypted = random.chance(50);
  if (random.chance(20)) ebs.SnapshotId = 'snap-0a1b2c3d4e5f60718';
  return ebs;
}

function specification(random: Random): unknown {
  const Tags = random.list(3, () => ({ Key: text(random), Value: random.chance(10) ? '' : text(random) }));
  return { ResourceType: random.pick(['image', 'snapshot']), Tags };
}

/** Half of them plain, the others with whatever a shell or a grammar may take for its own. */
export function text(random: Random): string {
  if (random.chance(2)) return '';
  if (random.chance(2)) return `${'long '.repeat(400)}end`;
  const plain = () => random.pick(['web', 'api-1', 'a b', '2026/01', 'x_y', 'k=v', 'A.B', 'end']);
  if (random.chance(50)) return plain();
  const odd = () =>
    random.pick([
      '"',
      "'",
      '\\',
      '\n',
      '\t',
      '$',
      '$HOME',
      '${x}',
      '%PATH%',
      '%{',
      '`',
      '!',
      '#',
      '&',
      '|',
      ';',
      '<',
      '>',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ',',
      '=',
      '@',
      '*',
      '?',
      '~',
      '^',
      ' ',
      '--',
      '-',
      '\r',
      '\u007f',
      '%%',
      '^&',
      '$(id)',
      '"\'"',
      'file://x',
      'ä',
      '日本',
      '🙂',
      '\u2028',
      'true',
      'null',
      '1',
      "'@",
      '\\"',
      plain(),
    ]);
  return Array.from({ length: 1 + random.below(6) }, odd).join('');
}
