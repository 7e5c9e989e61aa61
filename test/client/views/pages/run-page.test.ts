import assert from 'node:assert/strict';
import type { Run } from '../../../../client/src/runs/run';
import { type RunPageOptions, runPage } from '../../../../client/src/views/pages/run/run-page';
import { makeRun } from '../../runs/support/make-run';
import { pageElements, pageLines } from './page-text';

const sent = '2026-11-23T12:00:00.000Z';
const now = Date.parse(sent) + 41_000;
const watched = makeRun('a', {
  instance: { id: 'i-1', name: 'web-1' },
  imageId: 'ami-1',
  state: { kind: 'watching', image: 'pending' },
  plan: { reboot: 'reboots', devicesIn: [], devicesOut: [], firstSnapshots: [], deviceNames: { 'vol-1': '/dev/xvda' } },
  attempts: [{ sent, result: 'created', requestId: 'r-1' }],
  snapshots: [
    {
      id: 'snap-1',
      volumeId: 'vol-1',
      state: 'completed',
      progress: '100%',
      size: 8,
      started: sent,
      completed: '2026-11-23T12:00:30.000Z',
    },
    { id: 'snap-2', volumeId: 'vol-2', state: 'pending', progress: '50%', size: 24, started: sent },
  ],
  history: [
    { at: sent, state: 'prepared' },
    { at: sent, state: 'sending' },
    { at: '2026-11-23T12:00:01.000Z', state: 'watching', detail: 'not-visible' },
    { at: '2026-11-23T12:00:02.000Z', state: 'watching', detail: 'pending' },
  ],
});
const ended = (id: string, at: string, changes: Partial<Run> = {}) =>
  makeRun(id, {
    instance: { id: 'i-1' },
    imageId: 'ami-0',
    state: { kind: 'ended', outcome: { kind: 'available' } },
    attempts: [{ sent }],
    history: [{ at, state: 'ended', detail: 'available' }],
    ...changes,
  });

describe('the run page', () => {
  const options: RunPageOptions = {
    title: 'Run: web-2026',
    language: 'en-GB',
    actions: [{ title: 'Copy ID', command: 'ami.copyId', arguments: ['a'] }],
    openFile: { title: 'web.ami.json', command: 'ami.openRequest', arguments: ['a'] },
    open: new Set(),
    toggle: section => ({ title: '', command: 'ami.togglePageSection', arguments: [section] }),
    nameOf: () => undefined,
    isChanged: false,
    runs: [],
    now,
  };
  const render = (run: Run = watched, changes: Partial<RunPageOptions> = {}) =>
    runPage(run, { ...options, ...changes });
  const lines = (...given: Parameters<typeof render>) => pageLines(render(...given));

  it('begins with how far the run is, counted by the size of the volumes', () => {
    // 8 GiB of 8 and 12 GiB of 24.
    assert.equal(lines()[1], 'web-2026 pending · 62%');
  });

  it('says what the last image of the instance took', () => {
    const runs = [
      ended('b', '2026-11-23T12:07:00.000Z'),
      ended('c', '2026-11-23T12:03:00.000Z'),
      ended('d', '2026-11-23T12:09:00.000Z', { instance: { id: 'i-2' } }),
    ];
    assert.match(
      lines(watched, { runs })[3] ?? '',
      /^Started at \d\d:\d\d:\d\d\. The last image of this instance took 7:00\.$/,
    );
  });

  it('says what it took once it is over', () => {
    assert.match(lines(ended('b', '2026-11-23T12:07:00.000Z'))[3] ?? '', / It took 7:00\.$/);
  });

  it('says of an image that was deregistered what it took to create, not how long it existed', () => {
    const gone = ended('b', '2026-11-23T12:07:00.000Z', {
      state: { kind: 'ended', outcome: { kind: 'gone', why: 'deregistered' } },
      history: [
        { at: '2026-11-23T12:07:00.000Z', state: 'ended', detail: 'available' },
        { at: '2026-11-25T09:00:00.000Z', state: 'ended', detail: 'gone' },
      ],
    });
    assert.match(lines(gone)[3] ?? '', / was deregistered\. It was available after 7:00\.$/);
    assert.match(render(gone), /text-anchor="middle">7:00</, 'the time line ends when the image was available');
  });

  it('says no time of an image that was deregistered before it was available', () => {
    const gone = ended('b', '2026-11-23T12:07:00.000Z', {
      state: { kind: 'ended', outcome: { kind: 'gone', why: 'not-listed' } },
      history: [{ at: '2026-11-23T12:07:00.000Z', state: 'ended', detail: 'gone' }],
    });
    assert.doesNotMatch(lines(gone)[3] ?? '', /\d:\d\d/);
  });

  it('names snapshots by their devices, with size and progress', () => {
    const all = lines();
    assert.deepEqual(all.slice(all.indexOf('Snapshots'), all.indexOf('Snapshots') + 4), [
      'Snapshots',
      'Device | Size | Progress | Snapshot',
      '/dev/xvda | 8 GiB | completed | snap-1',
      'vol-2 | 24 GiB | 50% | snap-2',
    ]);
  });

  it('tells what happened in the order of time, snapshots included', () => {
    const all = lines();
    const events = all.slice(all.indexOf('Events') + 2).filter(line => / \| /.test(line));
    assert.deepEqual(
      events.map(line => line.split(' | ')[1]),
      [
        'Request recorded',
        'Request sent',
        'Accepted by EC2 as ami-1',
        'Image pending',
        'Snapshot of /dev/xvda completed',
      ],
    );
  });

  it('says how an image went, once, as the last event', () => {
    const history = [
      ...watched.history,
      { at: '2026-11-23T12:07:00.000Z', state: 'ended', detail: 'available' },
      { at: '2026-11-25T09:00:00.000Z', state: 'ended', detail: 'gone' },
    ] as const;
    const lastEvents = (['deregistered', 'disabled', 'not-listed'] as const).map(why => {
      const all = lines({ ...watched, state: { kind: 'ended', outcome: { kind: 'gone', why } }, history });
      return all.findLast(line => / \| Image /.test(line))?.split(' | ')[1];
    });
    assert.deepEqual(lastEvents, ['Image deregistered', 'Image disabled', 'Image no longer listed by EC2']);
  });

  it('has a picture with a label, and nothing in it that the tables do not say', () => {
    const [, svg = ''] = /<svg[^>]*>(.*?)<\/svg>/s.exec(render()) ?? [];
    assert.match(render(), /<svg [^>]*role="img" aria-label="[^"]+"/);
    assert.deepEqual(
      [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text),
      ['0:00', '0:10', '0:20', '0:30', '0:41', 'image', '/dev/xvda', 'vol-2', '50%'],
    );
  });

  it('unfolds the calls and the request', () => {
    assert.ok(!render().includes('r-1'));
    const all = lines(watched, { open: new Set(['calls', 'request'] as const) });
    assert.ok(all.some(line => line.endsWith('accepted | – | r-1')));
    assert.ok(all.some(line => line.includes('"Name": "web-2026"')));
  });

  it('takes no markup from names, reasons or files', () => {
    const hostile = `</td><script>alert(1)</script>"'><a href="command:x">$(flame) [a](command:b) \u202e\`&amp;`;
    const strange = (text: string) =>
      render(
        {
          ...watched,
          request: { Name: text },
          imageId: text,
          isAdopted: true,
          instance: { id: text, name: text },
          target: { profile: text, region: text, account: text, accountName: text, endpoint: text },
          snapshots: [{ id: text, volumeId: text, state: 'pending', progress: '1%', started: sent, size: 1 }],
          attempts: [{ sent, result: 'unknown', code: text, requestId: text }],
          gitCommit: text,
        },
        { open: new Set(['calls', 'request'] as const), openFile: { title: text, command: 'ami.openRequest' } },
      );
    assert.deepEqual(pageElements(strange(hostile)), pageElements(strange('harmless')));
  });
});
