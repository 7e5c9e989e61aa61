import schema from '../../../schemas/create-image.schema.json';

/** One object of the request, such as `EbsBlockDevice`, as the AWS SDK declares it. */
export interface Shape {
  readonly name: string;
  /** Markdown, from AWS. */
  readonly documentation: string;
  /** In the order in which a person writes them; those that CreateImage does not take stand last. */
  readonly members: ReadonlyMap<string, Member>;
  readonly required: readonly string[];
}

export type MemberType = 'string' | 'integer' | 'boolean' | 'object' | 'list';

/** One member of a shape: what AWS says of it, and the limits that EC2 holds it to. */
export interface Member {
  readonly name: string;
  readonly type: MemberType;
  /** Of an object, or of the items of a list. */
  readonly shape?: Shape;
  readonly isRequired: boolean;
  /** Markdown, from AWS. */
  readonly documentation: string;
  /** A sentence of ours about what the documentation leaves out. */
  readonly note?: string;
  /** All the values there are, for an enumeration. */
  readonly values?: readonly string[];
  readonly default?: boolean | number | string;
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** As in JSON Schema. The one of `Name` lets variables through. */
  readonly pattern?: string;
  /** Why CreateImage does not take this member, though the SDK declares it. */
  readonly unsupported?: string;
}

type ObjectSchema = {
  readonly markdownDescription?: string;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, MemberSchema>>;
};

type MemberSchema = Partial<Omit<Member, 'name' | 'type' | 'shape' | 'documentation' | 'values'>> & {
  readonly type?: string;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly items?: Reference;
  readonly allOf?: readonly Reference[];
  readonly deprecationMessage?: string;
  readonly 'x-unit'?: string;
  readonly 'x-note'?: string;
};

type Reference = { readonly $ref: string };

const definitions: Readonly<Record<string, ObjectSchema>> = schema.definitions;

/** The whole request, and by it every shape there is. */
export const requestShape: Shape = readShape('CreateImageRequest', schema);

/** The shape of that name, anywhere in the request. */
export function findShape(name: string, within: Shape = requestShape): Shape | undefined {
  if (within.name === name) return within;
  for (const { shape } of within.members.values()) {
    const found = shape && findShape(name, shape);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readShape(name: string, object: ObjectSchema): Shape {
  const required = object.required ?? [];
  const members = Object.entries(object.properties).map(([key, value]) =>
    readMember(key, value, required.includes(key)),
  );
  return {
    name,
    documentation: object.markdownDescription ?? '',
    members: new Map(members.map(member => [member.name, member])),
    required,
  };
}

function readMember(name: string, member: MemberSchema, isRequired: boolean): Member {
  const reference = (member.items ?? member.allOf?.[0])?.$ref.replace('#/definitions/', '');
  const object = reference === undefined ? undefined : definitions[reference];
  const { markdownDescription, ...keywords } = member;
  return {
    ...keywords,
    name,
    type: memberType(member),
    shape: reference === undefined || object === undefined ? undefined : readShape(reference, object),
    isRequired,
    documentation: markdownDescription,
    note: member['x-note'],
    unit: member['x-unit'],
    values: member.enum,
    unsupported: member.deprecationMessage,
  };
}

function memberType({ type }: MemberSchema): MemberType {
  switch (type) {
    case 'string':
    case 'integer':
    case 'boolean':
      return type;
    case 'array':
      return 'list';
    default:
      return 'object';
  }
}
