import actions from '../../../../schemas/ec2-actions.json';

/** The name of an action of EC2 that the sandbox models. */
export type Ec2Action = keyof typeof actions;

interface DocumentedAction {
  readonly parameters: readonly string[];
  readonly filters?: Readonly<Record<string, string | null>>;
}

const documented: Readonly<Record<Ec2Action, DocumentedAction>> = actions;

/** Every parameter that EC2 documents for an action, `Filter.N.Value.N`. */
export function documentedParameters(action: string): readonly string[] {
  return isEc2Action(action) ? documented[action].parameters : [];
}

/** The filters that EC2 documents for an action, each with its path in an item of the answer; null where no answer has it. */
export function filterPaths(action: Ec2Action): Readonly<Record<string, string | null>> {
  return documented[action].filters ?? {};
}

function isEc2Action(name: string): name is Ec2Action {
  return Object.hasOwn(documented, name);
}
