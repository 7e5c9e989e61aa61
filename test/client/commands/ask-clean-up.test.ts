import assert from 'node:assert/strict';
import type { InputField } from '../../../client/src/asking/ask';
import { defaultKeepRule } from '../../../client/src/cleanup/decisions/keep-rule';
import { askCleanUp, type SelectorKind } from '../../../client/src/commands/ask-clean-up';
import { Refusal } from '../../../client/src/refusal';
import * as converter from '../../../server/src/convert/convert';
import type { Retention } from '../../../server/src/protocol';
import { makeRun } from '../runs/support/make-run';
import { type FakeAppOptions, fakeApp } from './support/fake-app';

const change = 'Change…';
const proposed = 'The 3 Newest of Each Family, and All Younger Than 30 Days';
const file = 'file:///requests/web.ami.json';

interface Answers {
  /** What the person types, one field after the other. */
  readonly typed?: readonly (string | undefined)[];
  /** The row of the question about what to keep. */
  readonly keep?: string;
  readonly options?: FakeAppOptions;
}

async function ask(kind: SelectorKind, { typed = [], keep, options }: Answers = {}) {
  const { app, asked } = fakeApp(options);
  const left = [...typed];
  asked.typeWith = () => left.shift();
  asked.pickWith = () => keep;
  const wish = await askCleanUp({ ...app, loadConverter: () => converter }, kind, undefined);
  return { wish, asked };
}

/** What a field says of texts: undefined where it takes them. */
const saidOf = (field: InputField | undefined, texts: readonly string[]) => texts.map(text => field?.check?.(text));

describe('The images of a clean-up', () => {
  it('are those whose names match a pattern, without the space around it', async () => {
    const { wish, asked } = await ask('name', { typed: [' web-* '], keep: proposed });
    assert.deepEqual(wish, { selector: [{ kind: 'name', patterns: ['web-*'] }], rule: defaultKeepRule });
    const wide = 'Enter at least 3 characters besides * and ?.';
    assert.deepEqual(saidOf(asked.fields[0], ['*', 'we*', 'web*']), [wide, wide, undefined]);
  });

  it('are those that have a tag, with any value or with one that matches', async () => {
    for (const [typed, condition] of [
      [' Team ', { kind: 'tag', key: 'Team' }],
      [' Team = web* ', { kind: 'tag', key: 'Team', patterns: ['web*'] }],
      ['Team=', { kind: 'tag', key: 'Team', patterns: [''] }],
      ['Filter=a=b', { kind: 'tag', key: 'Filter', patterns: ['a=b'] }],
    ] as const) {
      assert.deepEqual((await ask('tag', { typed: [typed], keep: proposed })).wish?.selector, [condition]);
    }
    const { asked } = await ask('tag');
    const wanted = 'Enter a tag key.';
    assert.deepEqual(saidOf(asked.fields[0], ['', ' ', '=web', ' =web', 'Team', 'Team=web']), [
      ...[wanted, wanted, wanted, wanted],
      ...[undefined, undefined],
    ]);
  });

  it('are those that were created from an instance, which may be terminated', async () => {
    const { wish, asked } = await ask('instance', { typed: [' i-0123456789abcdef0 '], keep: proposed });
    assert.deepEqual(wish?.selector, [{ kind: 'instance', ids: ['i-0123456789abcdef0'] }]);
    const wanted = 'Enter an instance ID.';
    const wrong = ['', 'i-', 'ami-0123456789abcdef0', 'i-0123456789abcdef0x', 'xi-01234567', 'i-0123456'];
    assert.deepEqual(
      saidOf(asked.fields[0], wrong),
      wrong.map(() => wanted),
    );
    assert.deepEqual(saidOf(asked.fields[0], [' i-01234567 ', 'i-0123456789abcdef0']), [undefined, undefined]);
  });

  it('are none, and nothing else is asked, after Escape', async () => {
    for (const kind of ['name', 'tag', 'instance'] as const) {
      const { wish, asked } = await ask(kind, { keep: proposed });
      assert.deepEqual([wish, asked.lists], [undefined, []], kind);
    }
  });
});

describe('The images of a clean-up by a request file', () => {
  const text = '{ "InstanceId": "i-1234567890abcdef0", "Name": "web-${date}" }';
  const runs = [makeRun('run-1', { imageId: 'ami-1', file }), makeRun('run-2', { imageId: 'ami-2', file: 'other' })];

  it('are those of its runs, and those whose name its Name could have become', async () => {
    const { wish, asked } = await ask('file', { keep: proposed, options: { text, runs } });
    assert.deepEqual(wish, {
      selector: [{ kind: 'file', file, ids: ['ami-1'], patterns: ['web-*'] }],
      rule: defaultKeepRule,
    });
    assert.deepEqual(asked.lists[0]?.rows, [proposed, change]);
  });

  it('are only those of its runs where the file holds no request, or one without a name', async () => {
    for (const other of ['hello', '{ "InstanceId": "i-1234567890abcdef0" }', '{ "Name": 7 }']) {
      const { wish } = await ask('file', { keep: proposed, options: { text: other, runs } });
      assert.deepEqual(wish?.selector, [{ kind: 'file', file, ids: ['ami-1'], patterns: [] }], other);
    }
  });

  const withRetention = (retention: Retention): FakeAppOptions => ({
    text,
    runs,
    files: { '/requests/web.ami-after.json': '{}' },
    readSteps: async () => ({
      kind: 'steps',
      steps: [],
      extends: [],
      errors: [],
      warnings: [],
      notes: [],
      unresolved: [],
      retention,
    }),
  });

  it('are those that its retention selects, with what that keeps', async () => {
    const select = [{ Name: 'tag:Team', Values: ['web'] }];
    const keep = 'The 5 Newest of Each Family, and All Younger Than 7 Days';
    const { wish } = await ask('file', { keep, options: withRetention({ keep: 5, days: 7, select }) });
    assert.deepEqual(wish, {
      selector: [{ kind: 'tag', key: 'Team', patterns: ['web'] }],
      rule: { newest: 5, days: 7, launchedDays: 7 },
    });
  });

  it('are those of the file, and the young ones stay as by default, where its retention says no more', async () => {
    const keep = 'The 1 Newest of Each Family, and All Younger Than 30 Days';
    const { wish } = await ask('file', { keep, options: withRetention({ keep: 1, select: [] }) });
    assert.deepEqual(wish?.rule, { newest: 1, days: 30, launchedDays: 30 });
    assert.equal(wish.selector[0].kind, 'file');
  });

  it('are refused where its retention selects by what a clean-up does not know', async () => {
    const select = [{ Name: 'architecture', Values: ['arm64'] }];
    await assert.rejects(
      ask('file', { keep: proposed, options: withRetention({ keep: 3, select }) }),
      (error: unknown) => error instanceof Refusal && /filter architecture/.test(error.message),
    );
  });

  it('are none without a file, and after Escape', async () => {
    const { app, asked } = fakeApp();
    assert.equal(await askCleanUp({ ...app, findRequest: async () => undefined }, 'file', undefined), undefined);
    assert.deepEqual(asked.lists, []);
    assert.equal((await ask('file', { options: { text, runs } })).wish, undefined);
  });
});

describe('What a clean-up keeps', () => {
  const keeping = async (...typed: readonly (string | undefined)[]) =>
    ask('name', { typed: ['web-*', ...typed], keep: change });

  it('is what is proposed, or two numbers that start from it', async () => {
    const { wish, asked } = await keeping(' 5 ', '7');
    assert.deepEqual(wish?.rule, { newest: 5, days: 7, launchedDays: 7 });
    assert.deepEqual(
      asked.fields.slice(1).map(({ value }) => value),
      ['3', '30'],
    );
  });

  it('is at least one of each family, and may be nothing for being new', async () => {
    const { wish, asked } = await keeping('1', '0');
    assert.deepEqual(wish?.rule, { newest: 1, days: 0, launchedDays: 0 });
    const number = (least: number) => `Enter a number from ${least} to 9999.`;
    const texts = ['', '-1', '1.5', '0', '1', '9999', '10000', 'x1'];
    assert.deepEqual(saidOf(asked.fields[1], texts), [
      ...[number(1), number(1), number(1), number(1)],
      ...[undefined, undefined, number(1), number(1)],
    ]);
    assert.deepEqual(saidOf(asked.fields[2], texts), [
      ...[number(0), number(0), number(0), undefined],
      ...[undefined, undefined, number(0), number(0)],
    ]);
  });

  it('is not guessed: after Escape there is no clean-up', async () => {
    assert.equal((await ask('name', { typed: ['web-*'] })).wish, undefined);
    assert.equal((await keeping('5', undefined)).wish, undefined);
    const { wish, asked } = await keeping(undefined, '7');
    assert.deepEqual([wish, asked.fields.length], [undefined, 2]);
  });
});
