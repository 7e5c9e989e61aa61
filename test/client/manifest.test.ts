import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands } from '../../client/src/commands';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('package.json', () => {
  it('contributes exactly the commands that the code has', () => {
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(contributed.toSorted(), commands.map(({ id }) => id).toSorted());
  });

  it('takes every text from package.nls.json, and leaves none unused there', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(used)].toSorted(), Object.keys(texts).toSorted());
    assert.ok(!JSON.stringify(manifest.contributes.commands).match(/"title":"[^%]/));
  });

  it('names only commands of its own or of VS Code in menus and welcome texts', () => {
    const known = new Set(commands.map(({ id }) => id));
    const inMenus = Object.values<{ command?: string }[]>(manifest.contributes.menus)
      .flat()
      .filter(item => !('submenu' in item));
    const inTexts = Object.values(texts).flatMap(text =>
      [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id),
    );
    for (const id of [...inMenus.map(item => item.command), ...inTexts]) {
      assert.ok(id && (known.has(id) || /^(vscode|workbench)\./.test(id)), id);
    }
  });

  it('offers in the palette only what has something to work on', () => {
    const inPalette = (id: string) =>
      manifest.contributes.menus.commandPalette.find(({ command }: { command: string }) => command === id)?.when;
    assert.equal(inPalette('ami.filterAccount'), 'ami.account == ready');
    assert.equal(inPalette('ami.groupAccount'), 'ami.account == ready');
    assert.equal(inPalette('ami.clearFilter'), 'ami.arranged');
  });

  it('offers at most 18 commands in the palette', () => {
    const hidden = manifest.contributes.menus.commandPalette.filter(({ when }: { when: string }) => when === 'false');
    const offered = commands.length - hidden.length;
    assert.ok(offered <= 18, `${offered} commands`);
  });

  it('names each submenu in English and gives it a place and something in it', () => {
    const { submenus, menus } = manifest.contributes;
    const placed = Object.values<{ submenu?: string }[]>(menus).flat();
    for (const { id } of submenus) {
      assert.ok(placed.some(item => item.submenu === id) && menus[id].length > 0, id);
    }
  });

  it('offers the AWS console for no image that was made elsewhere', () => {
    const items: { command: string; when: string }[] = manifest.contributes.menus['view/item/context'];
    const when = items.find(({ command }) => command === 'ami.openInConsole')?.when ?? '';
    const ofRuns = new RegExp(/viewItem =~ \/(.*?)\/ /.exec(when)?.[1] ?? '');
    assert.match('run.done.image', ofRuns);
    assert.doesNotMatch('run.done.image.foreign', ofRuns);
    assert.doesNotMatch('run.live.none', ofRuns);
  });

  it('ticks the steps of the walkthrough by what there is, however it came', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    const states = ['ami.account == ready', 'ami.hasRequest', 'ami.planShown', 'ami.hasImage'];
    assert.deepEqual(
      walkthrough.steps.map(({ completionEvents }: { completionEvents: readonly string[] }) => completionEvents),
      states.map(state => ['first', 'second'].map(turn => `onContext:ami.walkthrough == ${turn} && ${state}`)),
    );
  });

  it('has a welcome text for each state in which a view has no rows, with at most one button', () => {
    const welcomes: { view: string; when?: string; contents: string }[] = manifest.contributes.viewsWelcome;
    const shown = welcomes.map(({ contents }) => contents.replaceAll('%', ''));
    for (const state of ['noFolder', 'requests', 'untrusted', 'noTarget', 'noCredentials', 'noRegion']) {
      assert.ok(shown.includes(`welcome.${state}`), state);
    }
    for (const state of ['signIn', 'offline', 'nothing', 'runs', 'runsFiltered']) {
      assert.ok(shown.includes(`welcome.${state}`), state);
    }
    for (const key of shown) {
      const buttons = (texts[key] ?? '').split('\n').filter(line => /^\[[^\]]+\]\([^)]+\)$/.test(line));
      assert.ok(buttons.length <= 1, key);
    }
  });

  it('activates by language, view and command alone, and by the schema that an open rules file asks for', () => {
    assert.deepEqual(manifest.activationEvents, ['onFileSystem:ami-schema']);
    const [{ fileMatch, url }] = manifest.contributes.jsonValidation;
    assert.equal(fileMatch, '.ami-rules.json');
    assert.match(url, /^ami-schema:\/\//);
  });

  it('ignores in an untrusted workspace every setting that says where requests go', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    for (const setting of ['ami.profile', 'ami.region', 'ami.guard.account', 'ami.guard.region', 'ami.live']) {
      assert.ok(restricted.includes(setting), setting);
    }
  });

  it('gives every setting a description, a default and a scope', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(
      manifest.contributes.configuration.properties,
    )) {
      assert.ok(setting.markdownDescription ?? setting.description, name);
      assert.ok('default' in setting && 'scope' in setting, name);
    }
  });
});
