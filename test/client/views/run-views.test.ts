import assert from 'node:assert/strict';
import type { Message } from '../../../client/src/asking/ask';
import { matchesRun } from '../../../client/src/views/runs/matches-run';
import { runNotifier } from '../../../client/src/views/runs/run-notifier';
import { makeRun } from '../runs/support/make-run';

describe('the filter of the runs', () => {
  const run = makeRun('run-1', {
    imageId: 'ami-0abc',
    file: 'file:///work/web%20server/web.ami.json',
    instance: { id: 'i-1', name: 'Web-1' },
    state: { kind: 'ended', outcome: { kind: 'available' } },
  });

  it('finds a run by its image, its file, its instance, its state and its target', () => {
    for (const words of [
      '',
      'web-2026',
      'AMI-0ABC',
      'web server',
      'web-1 available',
      'prod us-east-1',
      '123456789012',
    ]) {
      assert.ok(matchesRun(words, run), words);
    }
    assert.ok(!matchesRun('web-1 failed', run));
    assert.ok(!matchesRun('ami-0abd', run));
  });

  it('takes a file whose name no person can have written as it is', () => {
    assert.ok(matchesRun('web', { ...run, file: 'file:///%E0%A4%A.ami.json' }));
  });
});

describe('the message at the end of a run', () => {
  it('can be turned off where it stands, and then comes no more', async () => {
    const messages: Message[] = [];
    let isWanted = true;
    const notifier = runNotifier({
      ask: { offer: async message => void messages.push(message) },
      editor: { run: async () => undefined },
      log: { info: () => {}, warn: () => {}, error: () => {}, show: () => {} },
      isWanted: () => isWanted,
      turnOff: async () => {
        isWanted = false;
      },
      offersOf: () => [],
    });
    const notice = { severity: 'information', message: 'Done.', actions: [], offers: [] } as const;
    notifier.ended(notice, [makeRun('run-1')]);
    const [offer] = messages[0]?.offers?.slice(-1) ?? [];
    assert.equal(offer?.title, "Don't Show Again");
    await offer?.run();
    notifier.ended(notice, [makeRun('run-2')]);
    assert.equal(messages.length, 1);
  });
});
