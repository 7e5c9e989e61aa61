import assert from 'node:assert/strict';
import { analyze } from '../../server/src/language/analyze';
import { readRequestDocument } from '../../server/src/language/request-document';
import type { Rule } from '../../server/src/language/rule';
import { staticRules } from '../../server/src/language/rules';
import { liveRules } from '../../server/src/language/rules/of-account';
import { demoInstance, demoSnapshot } from './support/demo-world';
import { demoPlace, factsOf } from './support/facts-of-demo';
import { createRandom, type Random } from './support/random';
import { signedPost } from './support/signed-post';
import { useSandbox } from './support/use-sandbox';

/** Two readings of the same documents, by different people: what the editor says of a request, and what the sandbox does with it. */
describe('sandbox: the rules of the editor and the sandbox', () => {
  const test = useSandbox();
  const now = Date.now();
  const place = demoPlace(now);
  const rules = new Map<string, Rule>([...staticRules, ...liveRules].map(rule => [rule.id, rule]));
  const allOn = Object.fromEntries(
    [...rules.values()].filter(rule => rule.severity === 'off').map(rule => [rule.id, 'hint' as const]),
  );

  it('agree on 600 random requests: what one calls an error the other refuses, with the code that the rule names', async () => {
    test.sandbox.behave({ throttling: false });
    const random = createRandom(20_261_123);
    const disagreements: string[] = [];
    const seen = { taken: 0, refused: 0 };
    for (let round = 0; round < 600; round++) {
      const request = randomRequest(random);
      if (!isWhole(request)) continue;
      const found = findingsOf(request);
      const { code = '' } = await signedPost(test.sandbox.url, {
        Action: 'CreateImage',
        DryRun: 'true',
        ...toForm(request),
      });
      const isTaken = code === 'DryRunOperation';
      seen[isTaken ? 'taken' : 'refused'] += 1;
      const errors = found.filter(finding => finding.severity === 'error');
      const isExplained = isTaken ? errors.length === 0 : found.some(({ rule }) => namesCode(rules.get(rule), code));
      if (isExplained) continue;
      const findings = found.map(({ rule, severity }) => `${rule} (${severity})`).join(', ');
      disagreements.push(`${code} for ${JSON.stringify(request)}: ${findings}`);
    }
    assert.deepEqual(disagreements, []);
    assert.ok(seen.taken > 100 && seen.refused > 100, JSON.stringify(seen));
  }).timeout(60_000);

  function findingsOf(request: RandomRequest) {
    const snapshotIds = (request.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []);
    const facts = factsOf(place, now, request.InstanceId, snapshotIds);
    return analyze(readRequestDocument(JSON.stringify(request, null, 2)), { facts, severities: allOn });
  }
});

/** A rule that does not know EC2's code may stand for any. */
function namesCode(rule: Rule | undefined, code: string): boolean {
  const codes = [...(rule?.docs.ec2 ?? '').matchAll(/`([A-Z][A-Za-z.]+)`/g)].map(match => match[1]);
  return codes.includes(code) || (codes.length === 0 && rule?.severity === 'error');
}

interface RandomRequest {
  InstanceId?: string;
  Name?: string;
  Description?: string;
  NoReboot?: boolean;
  SnapshotLocation?: string;
  BootModeOverride?: string;
  BlockDeviceMappings?: Mapping[];
  TagSpecifications?: { ResourceType?: string; Tags?: { Key?: string; Value?: string }[] }[];
}

interface Mapping {
  DeviceName?: string;
  NoDevice?: string;
  VirtualName?: string;
  Ebs?: {
    VolumeSize?: number;
    VolumeType?: string;
    Iops?: number;
    Throughput?: number;
    SnapshotId?: string;
    Encrypted?: boolean;
    DeleteOnTermination?: boolean;
  };
}

/** Mostly right, with something wrong in about half of the requests. */
function randomRequest(random: Random): RandomRequest {
  const sometimes = <T>(probability: number, value: () => T) => (random.chance(probability) ? value() : undefined);
  const oneOf = <T>(good: readonly T[], bad: readonly T[]) => random.pick(random.chance(0.04) ? bad : good);
  return {
    InstanceId: oneOf(
      ['web-1', 'orders-db', 'reports-windows', 'build-agent'].map(name => demoInstance(name)),
      [...[undefined, '', 'i-123', 'ami-0123456789abcdef0', 'i-0123456789abcdef0', demoInstance('web-0')]],
    ),
    Name: oneOf(
      ['web-2026', "a (b) [c] d./-'@_", 'abc', 'x'.repeat(128)],
      [undefined, '', 'ab', 'a:b', 'ümlaut', 'x'.repeat(129)],
    ),
    Description: sometimes(0.3, () => oneOf(['', 'fine', 'x'.repeat(255)], ['x'.repeat(256), 'a – b'])),
    NoReboot: sometimes(0.5, () => random.chance(0.5)),
    SnapshotLocation: sometimes(0.02, () => random.pick(['local', 'regional', 'everywhere'])),
    BootModeOverride: sometimes(0.02, () => random.pick(['uefi', 'legacy-bios'])),
    BlockDeviceMappings: sometimes(0.8, () => Array.from({ length: 1 + random.below(2) }, () => randomMapping(random))),
    TagSpecifications: sometimes(0.3, () =>
      Array.from({ length: 1 + random.below(2) }, (_, index) => ({
        ResourceType: oneOf(
          [index === 0 ? 'image' : 'snapshot'],
          [undefined, 'instance', 'Image', 'image', 'snapshot'],
        ),
        Tags: Array.from({ length: oneOf([1, 2], [0, 51]) }, (_, number) => ({
          Key: oneOf(
            [`key-${number}`, `Schlüssel ${number}`, `my:aws:${number}`],
            [undefined, '', 'aws:x', 'k'.repeat(129), 'same'],
          ),
          Value: oneOf(['', 'v'.repeat(256), 'x'], [undefined, 'v'.repeat(257)]),
        })),
      })),
    ),
  };
}

function randomMapping(random: Random): Mapping {
  const DeviceName = random.pick([
    ...[
      '/dev/xvda',
      '/dev/sda1',
      '/dev/sdf',
      '/dev/sdg',
      '/dev/sdh',
      'xvdf',
      '/dev/sdk',
      '/dev/sdl',
      '/dev/sdm',
      '/dev/xvdba',
    ],
    ...['/dev/sdn', '/dev/sdo', random.pick([undefined, '', '/dev/sda', '/dev/sde1', 'C:/Git/dev/sdf', 'sdf'])],
  ]);
  if (random.chance(0.1)) return { DeviceName, NoDevice: '' };
  if (random.chance(0.07))
    return { DeviceName, VirtualName: random.pick(['ephemeral0', 'ephemeral23', 'ephemeral24', 'store0']) };
  if (random.chance(0.02)) return { DeviceName };
  if (random.chance(0.3)) return { DeviceName, Ebs: { DeleteOnTermination: random.chance(0.5) } };
  const type = random.pick([
    undefined,
    'gp2',
    'gp3',
    'gp3',
    'io1',
    'io2',
    'st1',
    'sc1',
    'standard',
    random.pick(['gp9', 'GP3']),
  ]);
  // Without a type EC2 takes gp2, whose limit the editor leaves to EC2.
  const sizes = [1, 4, 8, 20, 100, 125, 500, 1024, 16_384, 0, ...(type ? [16_385, 65_536, 65_537] : [])];
  const hasIops = type === 'io1' || type === 'io2' || random.chance(type === 'gp3' ? 0.5 : 0.05);
  return {
    DeviceName,
    Ebs: {
      VolumeType: type,
      VolumeSize: random.chance(0.85) ? random.pick(sizes) : undefined,
      Iops: hasIops
        ? random.pick([50, 100, 3000, 3001, 6000, 16_000, 64_000, 80_000, 80_001, 256_000, 256_001])
        : undefined,
      Throughput: random.chance(type === 'gp3' ? 0.4 : 0.03)
        ? random.pick([124, 125, 500, 750, 751, 1000, 2000, 2001])
        : undefined,
      SnapshotId: random.chance(0.15)
        ? random.pick([demoSnapshot('content-seed'), demoSnapshot('orders-2025'), 'snap-0123456789abcdef0', 'snap-x'])
        : undefined,
      Encrypted: random.chance(0.1) ? random.chance(0.5) : undefined,
    },
  };
}

/** What the SDK would leave out as empty is for the editor alone: EC2 never sees it. */
function isWhole(request: RandomRequest): boolean {
  const parts = [...(request.BlockDeviceMappings ?? []), ...(request.TagSpecifications ?? [])];
  return parts.every(part => Object.keys(toForm(part)).length > 0);
}

/** The request as the SDK puts it on the wire: absent members, empty lists and empty structures are left out. */
function toForm(value: object, prefix = ''): Record<string, string> {
  const wireNames: Record<string, string> = {
    BlockDeviceMappings: 'BlockDeviceMapping',
    TagSpecifications: 'TagSpecification',
    Tags: 'Tag',
  };
  const form: Record<string, string> = {};
  for (const [key, member] of Object.entries(value)) {
    const name = prefix + (Array.isArray(value) ? String(Number(key) + 1) : (wireNames[key] ?? key));
    if (typeof member === 'object' && member !== null) Object.assign(form, toForm(member, `${name}.`));
    else if (member !== undefined) form[name] = String(member);
  }
  return form;
}
