import { t } from '@vscode/l10n';
import { type Member, requestShape, type Shape } from '../../language/request-schema';
import { takesVariables } from '../../language/variables';
import { Expression, type Found, type FoundObject, isFoundList, isFoundObject } from '../found';
import { spreadName } from '../literals/literal-reader';
import type { TakenRequest } from '../notation';
import type { Notes } from '../notes';
import { takeExpression } from './expressions';
import { memberNamed } from './names';
import { scalar } from './scalar';
import { readStructureText } from './structure-text';

/**
 * Makes a request of what was found: members under the API's own names, values in the API's own types, nothing that has no value.
 * Literals that a request does not know stay as they are, since the rules have more to say of them.
 */
export function takeRequest(found: FoundObject, notes: Notes): TakenRequest {
  const request = new Taker(notes).object(found, requestShape, '');
  return { request, changed: [...notes.changed], lost: [...notes.lost] };
}

class Taker {
  private readonly notes: Notes;

  constructor(notes: Notes) {
    this.notes = notes;
  }

  object(found: FoundObject, shape: Shape | undefined, path: string): Record<string, unknown> {
    const members = new Map<string, unknown>();
    for (const [name, value] of found) {
      if (name === spreadName) {
        this.notes.lose(
          t(
            '{0} was not converted, because expressions are not evaluated.',
            value instanceof Expression ? value.source : name,
          ),
        );
        continue;
      }
      const member = shape === undefined ? undefined : memberNamed(shape, name);
      if (member !== undefined && member.name !== name) {
        this.notes.change(t('Member names were changed to match the API.'));
      }
      const key = member?.name ?? name;
      const taken = this.value(value, member, shape, join(path, key));
      if (taken !== undefined) members.set(key, taken);
    }
    // Not by assignment: a member may be named __proto__.
    return Object.fromEntries(members);
  }

  private value(found: Found, member: Member | undefined, shape: Shape | undefined, path: string): unknown {
    if (found === null) {
      this.notes.change(t('{0} was not converted, because it has no value.', path));
      return undefined;
    }
    if (found instanceof Expression) {
      const takes = member !== undefined && shape !== undefined && takesVariables(shape.name, member.name);
      return takeExpression(found, path, takes, this.notes);
    }
    if (member === undefined) return this.unknown(found, path);
    switch (member.type) {
      case 'list':
        return this.list(found, member, path);
      case 'object':
        return this.structure(found, member, path);
      default:
        return this.scalar(found, member, path);
    }
  }

  private list(found: Found, member: Member, path: string): unknown {
    if (typeof found === 'string' && this.isLeftover(found, path)) return undefined;
    const items = this.itemsOf(found, member, path);
    if (items === undefined) return found instanceof Map ? this.object(found, undefined, path) : found;
    return items
      .map((item, index) => this.structure(item, member, `${path}[${index}]`))
      .filter(item => item !== undefined);
  }

  private itemsOf(found: Found, member: Member, path: string): readonly Found[] | undefined {
    if (isFoundList(found)) return found.flatMap(item => (isFoundList(item) ? item : [item]));
    if (typeof found === 'string') {
      const structure = readStructureText(found);
      return structure === undefined ? undefined : this.itemsOf(structure, member, path);
    }
    if (!isFoundObject(found)) return undefined;
    const [only] = [...found];
    if (only !== undefined && found.size === 1 && /^(?:items?|member)$/i.test(only[0])) {
      return this.itemsOf(only[1], member, path);
    }
    if (member.name === 'Tags' && ![...found.keys()].some(key => /^(?:key|value)$/i.test(key))) {
      return [...found].map(
        ([key, value]) =>
          new Map<string, Found>([
            ['Key', key],
            ['Value', value],
          ]),
      );
    }
    return [found];
  }

  private structure(found: Found, member: Member, path: string): unknown {
    if (found === null) return undefined;
    if (found instanceof Expression) return takeExpression(found, path, false, this.notes);
    if (isFoundObject(found)) return this.object(found, member.shape, path);
    if (typeof found !== 'string') return this.unknown(found, path);
    if (this.isLeftover(found, path)) return undefined;
    const structure = readStructureText(found);
    return structure instanceof Map ? this.object(structure, member.shape, path) : found;
  }

  private scalar(found: Found, member: Member, path: string): unknown {
    if (typeof found === 'object') {
      // The marker for "not this device" is an empty text; templates write it as an empty object.
      if (member.name === 'NoDevice' && isFoundObject(found) && found.size === 0) return '';
      return this.unknown(found, path);
    }
    return scalar(found, member, path, this.notes);
  }

  private unknown(found: Found, path: string): unknown {
    if (isFoundObject(found)) return this.object(found, undefined, path);
    if (isFoundList(found)) {
      return found
        .map((item, index) => this.value(item, undefined, undefined, `${path}[${index}]`))
        .filter(item => item !== undefined);
    }
    return found;
  }

  /** What `ConvertTo-Json` writes where its depth ends. */
  private isLeftover(text: string, path: string): boolean {
    if (!/^(?:System\.[A-Za-z.]+(?:\[\])?\s*)+$/.test(text)) return false;
    this.notes.lose(
      t('PowerShell truncated {0} to {1}. Run ConvertTo-Json with -Depth 10.', path, text.split(' ')[0] ?? ''),
    );
    return true;
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
