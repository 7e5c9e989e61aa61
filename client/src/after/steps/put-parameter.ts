import { t } from '@vscode/l10n';
import { textOf } from '../../../../server/src/protocol';
import { AwsFailure } from '../../ec2/aws-failure';
import type { Parameter } from '../../ec2/parameters';
import { plain } from '../../foreign-text';
import { ownValue } from '../../own-value';
import type { PlanProblem } from '../../plan/plan-facts';
import { parameterKey, type StepFacts, type StepPlanning } from '../planned-step';
import type { StepCall, StepKind } from '../step-kind';
import type { StepInput, StepWork } from '../step-work';

/** Writes the id of the image to a parameter of its region, unless it is there already. Each write makes a version. */
export const putParameter: StepKind = {
  api: 'PutParameter',
  action: 'ssm:PutParameter',
  isSentOnce: true,
  plan: (work, facts) => {
    const known = knownParameter(work, facts);
    const { name, dataType } = wanted(work.input, known ?? undefined);
    return { parameter: { name, dataType, before: known === null ? null : known?.value } };
  },
  problems: parameterProblems,
  look: async call => {
    const found = await read(call);
    if (found !== undefined && found.type !== 'String') throw wrongType(found);
    if (found?.value === call.imageId) {
      return { kind: 'done', result: { version: found.version, isUnchanged: true, ...ownDataType(call.input, found) } };
    }
    return { kind: 'send', before: { parameter: found === undefined ? null : beforeOf(found) } };
  },
  send: async (call, { before, beforeSending }) => {
    const parameters = await call.parameters();
    const { name, dataType, description, tier } = wanted(call.input, before.parameter ?? undefined);
    const overwrite = before.parameter !== null && before.parameter !== undefined;
    const write = { name, value: call.imageId, dataType, description, tier, overwrite };
    const { version } = await parameters.put(write, { ...call.options, beforeSending });
    const result = { version, ...ownDataType(call.input, before.parameter ?? undefined) };
    // Only an image id is validated after the answer.
    return { kind: dataType === 'text' ? 'done' : 'settling', result };
  },
  poll: async (call, { before }) => {
    const found = await read(call);
    if (found?.value !== call.imageId) return undefined;
    const known = before?.parameter ?? undefined;
    return { version: found.version, ...ownDataType(call.input, known) };
  },
  undo: async (call, { before, result }) => {
    const found = await read(call);
    const old = before?.parameter;
    if (found === undefined || old === null || old === undefined || found.value === old.value) return;
    if (found.value !== call.imageId) throw changedSince(found, result.version);
    const parameters = await call.parameters();
    await parameters.put(
      { name: found.name, value: old.value, dataType: found.dataType, overwrite: true },
      call.options,
    );
  },
};

async function read(call: StepCall): Promise<Parameter | undefined> {
  return (await call.parameters()).get(textOf(call.input.Name) ?? '', call.options);
}

/** What is written: the data type of a parameter can never change, so that it goes before the one that the file asks for. */
function wanted(input: StepInput, present: { readonly dataType: string } | undefined) {
  return {
    name: textOf(input.Name) ?? '',
    dataType: present?.dataType ?? textOf(input.DataType) ?? 'text',
    description: textOf(input.Description),
    tier: textOf(input.Tier),
  };
}

function ownDataType(input: StepInput, present: { readonly dataType: string } | undefined) {
  const asked = textOf(input.DataType) ?? 'text';
  return present === undefined || present.dataType === asked ? {} : { dataType: present.dataType };
}

function beforeOf({ value, version, dataType }: Parameter) {
  return { value, version, dataType };
}

function wrongType({ name, type }: Parameter): AwsFailure {
  return new AwsFailure({ code: 'ParameterNotString', message: '', reach: 'refused', details: { name, type } });
}

function changedSince({ name }: Parameter, version: number | undefined): AwsFailure {
  const details = { name, version: String(version ?? '') };
  return new AwsFailure({ code: 'ParameterChanged', message: '', reach: 'refused', details });
}

function knownParameter({ input, region }: StepWork, { parameters = {} }: StepFacts): Parameter | null | undefined {
  return ownValue(parameters, parameterKey(region, textOf(input.Name) ?? ''));
}

function parameterProblems(work: StepWork, { facts }: StepPlanning): readonly PlanProblem[] {
  const found = knownParameter(work, facts);
  if (found === undefined || found === null) return [];
  const name = plain(found.name);
  if (found.type !== 'String') {
    const message = t(
      'Parameter {name} in region {region} has the type {type}. An image ID can be written only to a String parameter.',
      {
        name,
        region: plain(work.region),
        type: plain(found.type),
      },
    );
    return [{ level: 'stops', message }];
  }
  const own = ownDataType(work.input, found).dataType;
  if (own === undefined) return [];
  const message = t(
    'Parameter {name} in region {region} keeps its data type {type}, because a data type cannot be changed.',
    { name, region: plain(work.region), type: plain(own) },
  );
  return [{ level: 'warns', message }];
}
