import { t } from '@vscode/l10n';
import { type FoundObject, isFoundObject } from '../found';
import { rubyDialect } from '../literals/dialect';
import type { LiteralReader } from '../literals/literal-reader';
import type { Notation } from '../notation';
import { Notes } from '../notes';
import { Code } from '../taking/code';
import { takeRequest } from '../taking/take-request';

/** Calls of the AWS SDK for Ruby, and the hash alone. */
export const ruby: Notation = {
  id: 'ruby',
  title: () => t('Ruby (AWS SDK)'),
  read: whole => {
    // A symbol for a name is the name.
    const text = whole.replace(/(?<![\w:]):([A-Za-z_]\w{0,100})(?=\s{0,20}=>)/g, '$1');
    const code = new Code(text, rubyDialect);
    const calls = [...text.matchAll(/\.create_image\s{0,20}\(/g)];
    const found = code.eachAfter(calls, argumentsOf);
    if (calls.length === 0) {
      const start = /^\s*(?:\w{1,100}\s*=\s*)?(?=\{)/.exec(text)?.[0].length;
      const hash = start === undefined ? undefined : code.objectAt(start);
      if (hash !== undefined) found.push(hash);
    }
    if (found.length === 0) return { reason: t('The text contains no call to create_image and no hash.') };
    return { requests: found.map(members => takeRequest(members, new Notes())) };
  },
};

/** Named arguments, or one hash in their place. */
function argumentsOf(reader: LiteralReader): FoundObject {
  if (reader.take(/\s*(?=\{)/y) === undefined) return reader.members();
  const hash = reader.value();
  return isFoundObject(hash) ? hash : new Map();
}
