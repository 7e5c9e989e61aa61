import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/language/analyze';
import { fixAllSafe } from '../../../server/src/language/fix-all';
import { readRequestDocument } from '../../../server/src/language/request-document';

/** Texts that a linear reader takes in its stride; `piece` comes as often as it fits. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'comments on one line': length => repeated('/**/', length),
  'comments that are not closed': length => repeated('/*', length),
  'a comment of spaces': length => `/*${repeated(' ', length)}*/`,
  'lines that silence a rule': length => repeated('// ami-ignore name-length\n', length),
  'one comment that names rules without end': length => `// ami-ignore ${repeated('a, ', length)}`,
  'tags that are not closed': length => repeated('{{ a', length),
  'quotes that make no sense': length => `{${repeated('"a":"b"c,', length)}`,
  'markers of conflicts': length => `{\n${repeated('=======\n', length)}`,
  'items that are null': length => `{"BlockDeviceMappings":[${repeated('null,', length)}null]}`,
  'text that is no JSON': length => `{${repeated('@ ,: ', length)}}`,
  'an escape that JSON does not know': length => `{"Description":"${repeated('\\U', length)}"}`,
};

describe('Four times the text takes no sixteen times the time', () => {
  for (const [title, text] of Object.entries(hostile)) {
    it(title, () => {
      const short = best(text(25_000));
      const long = best(text(100_000));
      // Below that, what is measured is the machine.
      assert.ok(long <= 10 * Math.max(short, 20), `${short} ms and ${long} ms`);
    });
  }
});

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function work(text: string): void {
  const document = readRequestDocument(text);
  for (const { fixes } of analyze(document).slice(0, 20)) fixes?.();
  fixAllSafe(document, each => analyze(each));
}

/** A machine that is busy meanwhile makes a single measure long, not the best of several. */
function best(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
