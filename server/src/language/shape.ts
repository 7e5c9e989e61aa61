/** One object of a file, such as `EbsBlockDevice`, as the AWS SDK declares it. */
export interface Shape {
  readonly name: string;
  /** In the order in which a person writes them; those that CreateImage does not take stand last. */
  readonly members: ReadonlyMap<string, Member>;
  readonly required: readonly string[];
  /** What any other name is a member as, where the names are not known: Regions. */
  readonly each?: Member;
  /** Members that AWS has here and a run fills in. */
  readonly supplied: readonly string[];
  /** Members that AWS has here and no step can have yet. */
  readonly unsupported: readonly string[];
}

export type MemberType = 'string' | 'integer' | 'boolean' | 'object' | 'list';

/** One member of a shape, and the limits that EC2 holds it to. What AWS says of it is in `member-texts.ts`. */
export interface Member {
  readonly name: string;
  readonly type: MemberType;
  /** Of an object, or of the items of a list. */
  readonly shape?: Shape;
  /** A list of strings may stand in the place of the string. */
  readonly orList?: boolean;
  readonly isRequired: boolean;
  /** A sentence of ours about what AWS's documentation leaves out. */
  readonly note?: string;
  /** All the values there are, for an enumeration. */
  readonly values?: readonly string[];
  readonly default?: boolean | number | string;
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** As in JSON Schema. The one of `Name` lets variables through. */
  readonly pattern?: string;
  /** Why this member is not taken here, though the SDK declares it. */
  readonly unsupported?: string;
}

/** The schema of an object, as far as it is read. */
export type ObjectSchema = {
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Reference;
  readonly 'x-supplied'?: readonly string[];
  readonly 'x-unsupported'?: readonly string[];
  readonly properties: Readonly<Record<string, MemberSchema>>;
};

type MemberSchema = Partial<Omit<Member, 'name' | 'type' | 'orList' | 'shape' | 'values'>> & {
  readonly type?: string | readonly string[];
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly 'x-values'?: readonly string[];
  readonly items?: Partial<Reference> & { readonly type?: string };
  readonly allOf?: readonly Reference[];
  readonly deprecationMessage?: string;
  readonly 'x-unit'?: string;
  readonly 'x-note'?: string;
};

type Reference = { readonly $ref: string };

/** All shapes by name, of a schema that has been read. */
type Definitions = Readonly<Record<string, ObjectSchema>>;

/** Reads an object of a schema, and by it every shape that it holds. */
export function readShape(name: string, object: ObjectSchema, definitions: Definitions): Shape {
  const required = object.required ?? [];
  const members = Object.entries(object.properties).map(([key, value]) =>
    readMember(key, value, required.includes(key), definitions),
  );
  const { additionalProperties } = object;
  const each =
    typeof additionalProperties === 'object'
      ? readMember('', { allOf: [additionalProperties] }, false, definitions)
      : undefined;
  return {
    name,
    members: new Map(members.map(member => [member.name, member])),
    required,
    each,
    supplied: object['x-supplied'] ?? [],
    unsupported: object['x-unsupported'] ?? [],
  };
}

/** The member of that name, also where names are free. */
export function memberIn(shape: Shape | undefined, name: string): Member | undefined {
  return shape?.members.get(name) ?? shape?.each;
}

/** The shape of that name, in a shape or anywhere below it. */
export function shapeWithin(within: Shape, name: string): Shape | undefined {
  if (within.name === name) return within;
  for (const { shape } of [...within.members.values(), ...(within.each === undefined ? [] : [within.each])]) {
    const found = shape === undefined ? undefined : shapeWithin(shape, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readMember(name: string, member: MemberSchema, isRequired: boolean, definitions: Definitions): Member {
  const reference = (member.items?.$ref ?? member.allOf?.[0]?.$ref)?.replace('#/definitions/', '');
  const object = reference === undefined ? undefined : definitions[reference];
  const { markdownDescription, ...keywords } = member;
  return {
    ...keywords,
    name,
    type: memberType(member),
    orList: Array.isArray(member.type),
    shape: reference === undefined || object === undefined ? undefined : readShape(reference, object, definitions),
    isRequired,
    note: member['x-note'],
    unit: member['x-unit'],
    values: member.enum ?? member['x-values'],
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
      return Array.isArray(type) ? 'string' : 'object';
  }
}
