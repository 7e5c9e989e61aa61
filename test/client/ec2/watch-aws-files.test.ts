import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AwsFilesWatch } from '../../../client/src/ec2/watch-aws-files';
import { type AwsFolder, makeAwsFolder } from './support/aws-folder';

describe('watch of the AWS files', () => {
  let folder: AwsFolder;
  let watch: AwsFilesWatch;
  let changed: () => Promise<void>;
  beforeEach(async () => {
    folder = await makeAwsFolder();
  });
  afterEach(async () => {
    watch.dispose();
    await folder.remove();
  });

  /** Watches as the product does; `changed` resolves with the next change. */
  const begin = async () => {
    let tell = () => {};
    watch = new AwsFilesWatch({ env: folder.env, onChange: () => tell() });
    await watch.check();
    changed = () =>
      new Promise(resolve => {
        tell = resolve;
      });
  };

  it('notices a change, an atomic replacement and a removal', async () => {
    const config = await folder.write('config', '[profile a]\n');
    await begin();
    let next = changed();
    await writeFile(config, '[profile b]\nregion = x\n');
    await next;
    next = changed();
    await writeFile(`${config}.new`, '[profile c]\n');
    await rename(`${config}.new`, config);
    await next;
    next = changed();
    await rm(config);
    await next;
  });

  it('notices the first file in a home that had no AWS folder', async () => {
    await begin();
    const next = changed();
    await folder.write('credentials', '[a]\n');
    await next;
  });

  it('notices a folder that was removed and made again', async () => {
    await folder.write('config', '[profile a]\n');
    await begin();
    let next = changed();
    await rm(folder.path, { recursive: true });
    await next;
    next = changed();
    await folder.write('config', '[profile a]\nregion = x\n');
    await next;
    next = changed();
    await folder.write('config', '[profile a]\nregion = another\n');
    await next;
  });

  it('notices a sign-in by aws sso login', async () => {
    await mkdir(path.join(folder.path, 'sso', 'cache'), { recursive: true });
    await begin();
    const next = changed();
    await folder.write('sso/cache/0123.json', '{}');
    await next;
  });

  it('is silent about everything else in the folder', async () => {
    await folder.write('config', '[profile a]\n');
    let changes = 0;
    watch = new AwsFilesWatch({ env: folder.env, onChange: () => (changes += 1) });
    await watch.check();
    await folder.write('config.swp', 'x');
    await watch.check();
    assert.equal(changes, 0);
  });

  it('can be asked where the file system announces nothing', async () => {
    const config = await folder.write('config', '[profile a]\n');
    let changes = 0;
    watch = new AwsFilesWatch({
      env: folder.env,
      onChange: () => (changes += 1),
      watchDirectory: () => {
        throw new Error('not here');
      },
    });
    await watch.check();
    await writeFile(config, '[profile b]\nregion = x\n');
    assert.equal(changes, 0);
    await watch.check();
    assert.equal(changes, 1);
  });
});
