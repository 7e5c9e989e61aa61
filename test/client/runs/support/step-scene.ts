import type { Step } from '../../../../client/src/after/run-steps';
import type { Run } from '../../../../client/src/runs/run';
import type { StepDefinition } from '../../../../server/src/protocol';
import type { Scene } from './scene';

/** Five steps, each for an image and its copies in two other regions. */
export const fiveSteps: readonly StepDefinition[] = [
  { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {}, 'us-west-2': {} } },
  {
    id: 'share',
    api: 'ModifyImageAttribute',
    input: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } },
    on: 'all',
  },
  { id: 'until', api: 'EnableImageDeprecation', input: { DeprecateAt: '90d' }, on: 'all' },
  { id: 'protect', api: 'EnableImageDeregistrationProtection', input: {}, on: 'all' },
  { id: 'publish', api: 'PutParameter', input: { Name: '/golden/ami', DataType: 'aws:ec2:image' }, on: 'all' },
];

/** What changes something at AWS, and `put` of Parameter Store. */
export const changingCalls: readonly string[] = ['copyImage', 'shareImage', 'deprecateImage', 'protectImage', 'put'];

/** An image of the account that no step has touched: made by an instance, and available. */
export async function someImage(scene: Scene): Promise<string> {
  const ec2 = await scene.connect();
  const { imageId } = await ec2.createImage({ ...scene.order('golden-source').request, NoReboot: true });
  scene.sandbox.advance(600_000);
  return imageId;
}

/** Copies named as the scene names them, and the version of the parameter, by region. */
export function madeIn(scene: Scene, region: string): { readonly copies: number; readonly version: number } {
  const place = scene.sandbox.state().places.find(found => found.region === region && found.account === '000000000000');
  return {
    copies: place?.images.filter(({ name }) => name === 'golden').length ?? 0,
    version: place?.parameters.find(({ name }) => name === '/golden/ami')?.version ?? 0,
  };
}

/** "copy/eu-west-1: done", a line a step. */
export function standing(run: Run | undefined): readonly string[] {
  return (run?.after?.steps ?? []).map(step => `${step.key}: ${stateOf(step)}`);
}

function stateOf({ state }: Step): string {
  return state.kind === 'failed' || state.kind === 'queued' ? `${state.kind} (${state.failure.code})` : state.kind;
}

/** One thing that goes wrong with the steps, and what there is in the end, in all regions. */
export interface StepProof {
  readonly situation: string;
  /** The steps that are not done. */
  readonly notDone?: readonly string[];
  readonly copies: number;
  /** Versions of the parameter. */
  readonly versions: number;
  readonly play: (scene: Scene) => Promise<unknown>;
}

/** The proofs as a table in the output of the tests. */
export function printSteps(rows: readonly StepProof[]): void {
  const width = Math.max(9, ...rows.map(({ situation }) => situation.length));
  console.log(`    ${'situation'.padEnd(width)}  copies  versions  not done`);
  for (const { situation, copies, versions, notDone = [] } of rows) {
    const cells = [situation.padEnd(width), `${copies}`.padEnd(6), `${versions}`.padEnd(8), notDone.join(', ')];
    console.log(`    ${cells.join('  ')}`.trimEnd());
  }
}
