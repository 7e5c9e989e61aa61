import { t } from '@vscode/l10n';
import { isFoundObject } from '../found';
import { phpDialect } from '../literals/dialect';
import type { Notation } from '../notation';
import { Notes } from '../notes';
import { Code } from '../taking/code';
import { takeRequest } from '../taking/take-request';

/** Calls of the AWS SDK for PHP, and the array alone. */
export const php: Notation = {
  id: 'php',
  title: () => t('PHP (AWS SDK)'),
  read: text => {
    const code = new Code(text, phpDialect);
    const calls = [...text.matchAll(/->createImage\s{0,20}\(/gi)];
    const found = code.eachAfter(calls, reader => reader.value()).filter(isFoundObject);
    if (calls.length === 0) {
      const start = /^\s*(?:<\?php\s+)?(?:return\s+)?(?:\$\w{1,100}\s*=\s*)?(?=\[|array\s*\()/i.exec(text)?.[0].length;
      const array = start === undefined ? undefined : code.objectAt(start);
      if (array !== undefined) found.push(array);
    }
    if (found.length === 0) return { reason: t('The text contains no call to createImage with an array.') };
    return { requests: found.map(members => takeRequest(members, new Notes())) };
  },
};
