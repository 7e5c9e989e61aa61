import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, extensions, LanguageModelTextPart, lm } from 'vscode';
import { openSample } from './support/open-sample';
import { person } from './support/person';

describe('An agent in the editor', () => {
  const me = person();

  before(async () => {
    // Tools wake the extension by themselves; an opened request does as well.
    await openSample('web.ami.json');
    await extensions.getExtension('ami-authoring.ami-authoring')?.activate();
  });

  it('has every tool that the extension contributes', () => {
    const contributed: { name: string }[] =
      extensions.getExtension('ami-authoring.ami-authoring')?.packageJSON.contributes.languageModelTools;
    const offered = lm.tools.map(({ name }) => name);
    assert.deepEqual(
      contributed.filter(({ name }) => !offered.includes(name)),
      [],
    );
  });

  it('checks a request with the rules of the editor', async () => {
    const answer = await call('ami_validate_request', { text: '{ "InstanceId": "i-0123456789abcdef0", "Name": "w" }' });
    assert.deepEqual(
      answer.findings.map(({ rule }: { rule: string }) => rule),
      ['name-length'],
    );
  });

  it('plans a request at the target that the person selected', async () => {
    const { uri } = await openSample('web.ami.json');
    const answer = await call('ami_plan_request', { file: uri.fsPath });
    assert.equal(answer.account, '000000000000');
    assert.equal(answer.prevented, false);
    const { instances } = await call('ami_list_instances', { filter: 'web-1' });
    assert.equal(instances[0].id, answer.instance.id);
  });

  it('proposes an image, which only a click in the confirmation of the extension creates', async () => {
    const { uri } = await openSample('web.ami.json');
    const { count } = await call('ami_list_images', {});
    const answer = await call('ami_propose_image', { file: uri.fsPath });
    assert.equal(answer.proposed, true);
    await me.sees('An agent proposes this image.', 'dialog');
    await me.sees('Account 000000000000, region us-east-1', 'dialog');
    await me.screenshot('proposal');
    await me.dismiss('dialog');
    assert.equal((await call('ami_list_images', {})).count, count);
  });

  it('finds no tool that creates', async () => {
    const before = await commands.getCommands(true);
    assert.ok(before.includes('ami.createImage'));
    assert.deepEqual(
      lm.tools.filter(({ name }) => /ami_.*(create|deregister|delete|share)/.test(name)),
      [],
    );
  });
});

async function call(name: string, input: object) {
  const result = await lm.invokeTool(
    name,
    { input, toolInvocationToken: undefined },
    new CancellationTokenSource().token,
  );
  const [part] = result.content;
  assert.ok(part instanceof LanguageModelTextPart);
  return JSON.parse(part.value);
}
