import { htmlToMarkdown } from './html-to-markdown.mjs';

/**
 * Writes JSON Schemas of shapes: `declarations` is what `readDeclarations` returns, `additions` the facts by shape and member that are merged into
 * them, each with its source. Members that `additions` lists as supplied (by the run) or unsupported (yet) are left out, and the schema says so.
 */
export class ShapeSchemas {
  /** The schemas of all shapes that others refer to. */
  definitions = {};
  #declarations;
  #additions;

  constructor(declarations, additions) {
    this.#declarations = declarations;
    this.#additions = additions;
  }

  ofShape(shapeName) {
    const { documentation, members: all, each } = this.#declarations.shape(shapeName);
    const { shapes, volumeTypes, supplied = {}, unsupported = {} } = this.#additions;
    const facts = shapes[shapeName] ?? {};
    const left = { 'x-supplied': supplied[shapeName] ?? [], 'x-unsupported': unsupported[shapeName] ?? [] };
    const names = all.map(member => member.name);
    for (const name of [...Object.keys(facts), ...Object.values(left).flat()]) {
      if (!names.includes(name)) throw new Error(`${shapeName}.${name} is added to, but the SDK does not have it.`);
    }
    // Members stand in the order of the additions, which is the order a person writes them in.
    const order = [...Object.keys(facts), ...names.filter(name => !(name in facts))];
    const members = order
      .filter(name => !Object.values(left).flat().includes(name))
      .map(name => all.find(member => member.name === name));
    const merged = new Map(members.map(member => [member, mergeFacts(facts[member.name] ?? [])]));
    const required = members.filter(member => merged.get(member).required ?? member.required);
    return {
      ...describe(documentation),
      type: 'object',
      additionalProperties: each === undefined ? false : this.#reference(each),
      ...(required.length > 0 && { required: required.map(member => member.name) }),
      properties: Object.fromEntries(
        members.map(member => [member.name, this.#ofMember(shapeName, member, merged.get(member))]),
      ),
      ...Object.fromEntries(Object.entries(left).filter(([, list]) => list.length > 0)),
      ...(shapeName === 'EbsBlockDevice' && { allOf: Object.entries(volumeTypes).map(volumeTypeSchema) }),
    };
  }

  #ofMember(shapeName, member, facts) {
    const { integer, required, values, unit, note, unsupported, ...keywords } = facts;
    const documentation = htmlToMarkdown(member.documentation);
    if (/not supported when using[^.]*\bCreateImage\b/.test(documentation) && unsupported === undefined) {
      throw new Error(
        `The SDK says that CreateImage does not support ${shapeName}.${member.name}; additions.json must say why.`,
      );
    }
    const item = this.#ofValue(member, values, integer);
    return {
      ...describe(member.documentation),
      ...(member.list ? { type: 'array', items: item } : item),
      ...keywords,
      ...(unit !== undefined && { 'x-unit': unit }),
      ...(note !== undefined && { 'x-note': note }),
      ...(unsupported !== undefined && { deprecationMessage: unsupported, doNotSuggest: true }),
    };
  }

  #ofValue(member, values, integer) {
    if (member.reference === undefined) return { type: integer ? 'integer' : member.type };
    if (member.reference === 'Date') return { type: 'string' };
    const enumeration = this.#declarations.values(member.reference);
    // Draft 7 ignores what stands beside a $ref, so a documented member needs a schema around it.
    if (enumeration === undefined) {
      const reference = this.#reference(member.reference);
      return member.list ? reference : { allOf: [reference] };
    }
    for (const value of values ?? []) {
      if (!enumeration.includes(value)) throw new Error(`${member.reference} of the SDK has no value ${value}.`);
    }
    return member.reference === 'VolumeType'
      ? this.#volumeType(enumeration)
      : { type: 'string', enum: values ?? enumeration };
  }

  #volumeType(enumeration) {
    const { volumeTypes } = this.#additions;
    const known = Object.keys(volumeTypes);
    const unknown = enumeration.filter(value => !known.includes(value));
    if (unknown.length > 0) throw new Error(`additions.json has no limits for the volume types ${unknown.join(', ')}.`);
    return { type: 'string', enum: known, enumDescriptions: known.map(type => volumeTypes[type].title) };
  }

  #reference(shapeName) {
    this.definitions[shapeName] ??= this.ofShape(shapeName);
    return { $ref: `#/definitions/${shapeName}` };
  }
}

function mergeFacts(facts) {
  return Object.assign({}, ...facts.map(withoutSource));
}

/** The fact itself. Throws for one that gives no source. */
export function withoutSource({ source, ...fact }) {
  if (source === undefined) throw new Error(`The additions give no source for ${JSON.stringify(fact)}.`);
  return fact;
}

/** The limits of one volume type as a condition, so that any editor with JSON Schema can check them. */
function volumeTypeSchema([type, { size, iops, throughput }]) {
  return {
    if: { required: ['VolumeType'], properties: { VolumeType: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, and never awaited.
    then: {
      ...(iops?.required && { required: ['Iops'] }),
      properties: {
        VolumeSize: range(size),
        Iops: iops === undefined ? refused(`EC2 does not take Iops for ${type} volumes.`) : range(iops),
        Throughput: throughput === undefined ? refused('Throughput is only for gp3 volumes.') : range(throughput),
      },
    },
  };
}

function range({ minimum, maximum }) {
  return { minimum, maximum };
}

function refused(errorMessage) {
  return { not: {}, errorMessage };
}

function describe(html) {
  const markdown = htmlToMarkdown(html);
  if (markdown === '') return {};
  const text = plain(markdown.split('\n\n').find(paragraph => !paragraph.startsWith('**Note:**')) ?? markdown);
  const [sentence] = /^.*?\.(?=\s|$)/.exec(text) ?? [text];
  return { description: sentence, markdownDescription: markdown };
}

function plain(markdown) {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|\b_|_\b/g, '')
    .replace(/\s+/g, ' ');
}
