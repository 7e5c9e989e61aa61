import assert from 'node:assert/strict';
import { type NotationId, readRequests, recognise } from '../../../server/src/convert/convert';

export interface Import {
  readonly text: string;
  readonly requests: readonly unknown[];
  /** All the sentences about what is written otherwise; none where left out. */
  readonly changed?: readonly string[];
  /** All the sentences about what is not in the requests; none where left out. */
  readonly lost?: readonly string[];
}

/** Describes a notation by texts, each of which is recognised as it and read. */
export function testImports(notation: NotationId, imports: Readonly<Record<string, Import>>, of = ''): void {
  describe(`import of ${notation} ${of}`.trimEnd(), () => {
    for (const [title, { text, requests, changed = [], lost = [] }] of Object.entries(imports)) {
      it(`reads ${title}`, () => {
        assert.equal(recognise(text), notation);
        const reading = readRequests(text);
        assert.ok('requests' in reading, 'reason' in reading ? reading.reason : '');
        assert.deepEqual(
          reading.requests.map(({ request }) => request),
          requests,
        );
        assert.deepEqual([...new Set(reading.requests.flatMap(each => each.changed))], changed);
        assert.deepEqual([...new Set(reading.requests.flatMap(each => each.lost))], lost);
      });
    }
  });
}

/** A request with an instance and a name, and these members. */
export function web(members: Readonly<Record<string, unknown>> = {}): unknown {
  return { InstanceId: 'i-0a1b2c3d4e5f60718', Name: 'web', ...members };
}
