import { t } from '@vscode/l10n';
import { requestShape } from '../../language/request-schema';
import { type FoundObject, isFoundObject } from '../found';
import { hclDialect, powershellDialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';
import type { Notation } from '../notation';
import { Notes } from '../notes';
import { memberNamed } from '../taking/names';
import { takeRequest } from '../taking/take-request';

/** The members of one request as TOML and HCL write them alike: `Name = "web"`, a line each. Tables of TOML are not read. */
export const assignments: Notation = {
  id: 'assignments',
  title: () => t('TOML or HCL'),
  read: text => {
    const table = /^\s*(?:\$\w{1,100}\s*=\s*)?(?=@\{)/.exec(text)?.[0].length;
    const start = /^\s*\{/.exec(text)?.[0].length ?? 0;
    const members = table === undefined ? new LiteralReader(text, hclDialect, start).members() : hashTable(text, table);
    const request = insideBlock(members);
    return request === undefined
      ? { reason: t('The text contains no member of a request.') }
      : { requests: [takeRequest(request, new Notes())] };
  },
};

/** A hash table of PowerShell. */
function hashTable(text: string, at: number): FoundObject {
  const value = new LiteralReader(text, powershellDialect, at).value();
  return isFoundObject(value) ? value : new Map();
}

/** The members of a request, at the top or in a block that stands alone there. */
function insideBlock(members: FoundObject): FoundObject | undefined {
  if ([...members.keys()].some(name => memberNamed(requestShape, name) !== undefined)) return members;
  const [only] = members.size === 1 ? [...members.values()] : [];
  return isFoundObject(only) ? insideBlock(only) : undefined;
}
