import type { StepDefinition } from '../../../server/src/protocol';
import { Random, text } from './random-request';

/** Files of steps of every kind that a run takes, the same ones for the same seed. Every period is 90 days. */
export function randomSteps(count: number, seed: number): StepDefinition[][] {
  const random = new Random(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(4) }, (_, index) => randomStep(random, `step-${index}`)),
  );
}

function randomStep(random: Random, id: string): StepDefinition {
  const on = random.pick<StepDefinition['on']>(['all', 'all', 'source', 'copies', ['us-east-1'], ['eu-west-1']]);
  switch (random.below(5)) {
    case 0:
      return { id, api: 'CopyImage', input: copyInput(random), on: 'source', regions: regions(random) };
    case 1:
      return { id, api: 'ModifyImageAttribute', input: { LaunchPermission: { Add: recipients(random) } }, on };
    case 2: {
      const DeprecateAt = random.pick(['90d', '2030-01-31', '2030-01-31T10:30:00+01:00']);
      return { id, api: 'EnableImageDeprecation', input: { DeprecateAt }, on };
    }
    case 3: {
      const WithCooldown = random.pick([true, false, 'true', undefined]);
      return { id, api: 'EnableImageDeregistrationProtection', input: { WithCooldown }, on };
    }
    default:
      return { id, api: 'PutParameter', input: parameterInput(random), on };
  }
}

function copyInput(random: Random): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  if (random.chance(50)) input.Name = `web ${textWithGaps(random)}`;
  if (random.chance(50)) input.Description = textWithGaps(random);
  if (random.chance(50)) input.Encrypted = random.pick([true, false, 'true']);
  if (random.chance(20)) input.CopyImageTags = true;
  if (random.chance(20)) input.SnapshotCopyCompletionDurationMinutes = 15 * (1 + random.below(9));
  if (random.chance(40)) {
    const Tags = random.list(3, () => ({ Key: text(random), Value: textWithGaps(random) }));
    input.TagSpecifications = [{ ResourceType: random.pick(['image', 'snapshot']), Tags }];
  }
  return input;
}

function regions(random: Random): Record<string, Record<string, unknown>> {
  const own = () => (random.chance(30) ? { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd' } : {});
  return random.chance(50) ? { 'eu-west-1': own() } : { 'eu-west-1': own(), 'ap-south-1': own() };
}

function recipients(random: Random): unknown[] {
  const organization = 'arn:aws:organizations::111122223333:organization/o-abcdefghij';
  return [
    { UserId: '111122223333' },
    ...random.list(2, () => random.pick([{ UserId: '444455556666' }, { OrganizationArn: organization }])),
  ];
}

function parameterInput(random: Random): Record<string, unknown> {
  const input: Record<string, unknown> = { Name: random.pick(['/golden/web', '/${region}/ami', 'web']) };
  if (random.chance(60)) input.DataType = random.pick(['aws:ec2:image', 'text']);
  if (random.chance(50)) input.Description = textWithGaps(random);
  if (random.chance(20)) input.Tier = 'Advanced';
  return input;
}

function textWithGaps(random: Random): string {
  return random.pick([text(random), `${text(random)}\${imageId}${text(random)}`, `\${region} ${text(random)}`]);
}
