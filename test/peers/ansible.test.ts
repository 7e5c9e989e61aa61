import assert from 'node:assert/strict';
import { join } from 'node:path';
import { demoInstance } from '../sandbox/support/demo-world';
import { useAwsFolder } from './support/aws-folder';
import { runProgram } from './support/run-program';
import { usePython } from './support/use-python';
import { useSandboxProgram } from './support/use-server';

describe('peers: Ansible on the sandbox', function () {
  this.timeout(300_000);
  const python = usePython('ansible');
  const server = useSandboxProgram();
  const folder = useAwsFolder(() => '');

  // At sixty times the speed an image that was just deregistered would be forgotten before the next task.
  before(async () => {
    const body = JSON.stringify({ deregisteredEmptySeconds: 36_000 });
    assert.ok((await fetch(`${server.url}/_sandbox/behaviour`, { method: 'POST', body })).ok);
  });

  it('creates, shares, registers and removes images, and does nothing twice', async () => {
    const values = {
      ansible_python_interpreter: python.program,
      endpoint: server.url,
      instance_id: demoInstance('web-1'),
    };
    const args = ['-m', 'ansible', 'playbook', '-i', 'localhost,', '-c', 'local', '-e', JSON.stringify(values)];
    const env = {
      ...folder.env,
      ANSIBLE_COLLECTIONS_PATH: join(python.folder, 'collections'),
      ANSIBLE_LOCALHOST_WARNING: 'False',
      ANSIBLE_NOCOLOR: '1',
    };
    const { code, output, errors } = await runProgram(python.program, [...args, 'test/peers/ansible/images.yml'], env);
    assert.equal(code, 0, `${output}\n${errors}`);
  });
});
