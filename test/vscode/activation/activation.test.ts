import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { eventually } from '../support/eventually';
import { openSample, workspaceFile } from '../support/open-sample';
import { person } from '../support/person';
import { printer } from '../support/printer';
import { writeRequest } from '../support/write-request';

const ours = 'AMI Authoring for EC2';

// `npm run bench`: no limit is tested, since the machine may be busy; the figures of one window stand beside each other.
describe('Running Extensions', () => {
  const me = person();

  it('says how long this extension took to activate, and those of the editor for git and JSON', async () => {
    await writeRequest('plain.json', '{}');
    await window.showTextDocument(workspaceFile('plain.json'));
    await window.showTextDocument(await openSample('web.ami.json'));
    await commands.executeCommand('workbench.action.showRuntimeExtensions');
    const figures = await eventually('the figures', async () => {
      const found = figuresIn(await me.reads('window'));
      return [ours, 'Git', 'JSON Language Features'].every(name => found.has(name)) && found;
    });
    const out = printer();
    for (const name of [ours, 'Git', 'JSON Language Features']) {
      out.print(`  activation  ${name.padEnd(24)} ${figures.get(name)} ms\n`);
    }
    await out.done();
    assert.ok((figures.get(ours) ?? 0) > 0);
  });
});

/** "Git", "10.0.0", a place, "Activation: 189ms": by name, in milliseconds. */
function figuresIn(shown: string): Map<string, number> {
  const lines = shown.split('\n').map(line => line.trim());
  const figures = new Map<string, number>();
  lines.forEach((line, index) => {
    const [, time] = /Activation: (\d+)ms/.exec(line) ?? [];
    const name = lines
      .slice(Math.max(0, index - 4), index)
      .findLast((_, at, before) => /^\d+\.\d+\.\d+$/.test(before[at + 1] ?? ''));
    if (time !== undefined && name !== undefined) figures.set(name, Number(time));
  });
  return figures;
}
