import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateImageCommand, DescribeImagesCommand, DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { type SandboxOptions, startSandbox } from '../../client/src/sandbox/start-sandbox';
import { demoInstance } from './support/demo-world';
import { sandboxKeys } from './support/use-sandbox';

describe('sandbox: worlds and state', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function inSandbox<T>(
    options: SandboxOptions,
    use: (ec2: EC2Client, advance: (ms: number) => void) => Promise<T>,
  ): Promise<T> {
    const sandbox = await startSandbox({ speed: 0, ...options });
    const ec2 = new EC2Client({ endpoint: sandbox.url, region: 'us-east-1', credentials: sandboxKeys, maxAttempts: 1 });
    try {
      return await use(ec2, sandbox.advance);
    } finally {
      ec2.destroy();
      await sandbox.close();
    }
  }

  async function allInstances(ec2: EC2Client) {
    const found = [];
    let NextToken: string | undefined;
    do {
      const page = await ec2.send(new DescribeInstancesCommand({ MaxResults: 1000, NextToken }));
      found.push(...(page.Reservations ?? []).flatMap(reservation => reservation.Instances ?? []));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return found;
  }

  for (const [world, count] of [
    ['thousand', 1000],
    ['tenthousand', 10_000],
  ] as const) {
    it(`${world} has ${count} instances, each with an id of its own`, async () => {
      const instances = await inSandbox({ world }, allInstances);
      assert.equal(new Set(instances.map(instance => instance.InstanceId)).size, count);
    }).timeout(30_000);
  }

  it('hostile survives the wire unchanged', async () => {
    const instances = await inSandbox({ world: 'hostile' }, allInstances);
    const names = instances.map(instance => instance.Tags?.find(tag => tag.Key === 'Name')?.Value);
    for (const name of [
      '$(warning) $(sync~spin) icon',
      '<img src=x onerror=alert(1)><script>alert(2)</script>',
      '',
      '__proto__',
    ]) {
      assert.ok(names.includes(name), `The name ${name} is missing`);
    }
    assert.ok(names.some(name => name?.includes('\u202E')));
    assert.ok(names.some(name => name?.includes('\r\n')));
  });

  it('can be files', async () => {
    const world = join(folder, 'mine.json');
    const device = { device: '/dev/xvda', size: 8 };
    await writeFile(
      world,
      JSON.stringify({ places: [{ region: 'us-east-1', instances: [{ name: 'only', devices: [device] }] }] }),
    );
    const instances = await inSandbox({ world }, allInstances);
    assert.deepEqual(
      instances.map(instance => instance.Tags),
      [[{ Key: 'Name', Value: 'only' }]],
    );
  });

  it('that cannot be had are refused with a sentence', async () => {
    const refusal = async (text: string | undefined) => {
      const world = join(folder, 'wrong.json');
      if (text !== undefined) await writeFile(world, text);
      return startSandbox({ world }).then(
        () => assert.fail('The sandbox started'),
        (error: unknown) => String(error),
      );
    };
    assert.match(
      await refusal(undefined),
      /is neither a world \(demo, thousand, tenthousand, images, hostile\) nor a file that can be read/,
    );
    assert.match(await refusal('{'), /is not JSON/);
    assert.match(await refusal('[]'), /the file has to be an object/);
    assert.match(await refusal('{"places": 1}'), /does not describe a world: places has to be a list/);
    const place = (members: object) => refusal(JSON.stringify({ places: [{ region: 'us-east-1', ...members }] }));
    assert.match(await place({ region: 1 }), /places\[0\]\.region has to be a text/);
    assert.match(await place({ instances: [{ name: 'a' }] }), /instances\[0\]\.devices has to be a list/);
    assert.match(
      await place({ images: [{ name: 'a', tags: { b: 1 } }] }),
      /images\[0\]\.tags has to be an object of texts/,
    );
    assert.match(await place({ snapshots: [null] }), /snapshots\[0\] has to be an object/);
    assert.match(await place({ snapshots: [{ name: 'a' }] }), /snapshots\[0\]\.size has to be a number/);
    assert.match(
      await refusal('{"places": [{"region": "mars-1"}]}'),
      /the region "mars-1", which the sandbox does not know/,
    );
    const orphan = { places: [{ region: 'us-east-1', images: [{ name: 'a', of: 'nobody' }] }] };
    assert.match(await refusal(JSON.stringify(orphan)), /an image of "nobody", but no such instance/);
  });

  describe('the state file', () => {
    const request = { InstanceId: demoInstance('web-1'), Name: 'kept' };
    const find = async (ec2: EC2Client) => {
      const Filters = [{ Name: 'name', Values: ['kept'] }];
      return (await ec2.send(new DescribeImagesCommand({ Owners: ['self'], Filters }))).Images ?? [];
    };

    it('has an image before its creation is answered, and keeps it over a restart', async () => {
      const stateFile = join(folder, 'deep', 'state.json');
      await inSandbox({ stateFile }, async ec2 => {
        const { ImageId = 'none' } = await ec2.send(new CreateImageCommand(request));
        assert.ok((await readFile(stateFile, 'utf8')).includes(ImageId));
      });
      assert.deepEqual(
        (await inSandbox({ stateFile }, find)).map(image => image.State),
        ['pending'],
      );
      assert.deepEqual(await readdir(join(folder, 'deep')), ['state.json']);
    });

    it('lets time go on while nothing runs', async () => {
      const stateFile = join(folder, 'state.json');
      await inSandbox({ stateFile }, ec2 => ec2.send(new CreateImageCommand(request)));
      const anHourLater = await startSandbox({ stateFile, speed: 0, wallClock: () => Date.now() + 3_600_000 });
      const images = anHourLater.state().places.flatMap(place => place.images);
      assert.equal(images.find(image => image.name === 'kept')?.state, 'available');
      await anHourLater.close();
    });

    it('of another world is not taken', async () => {
      const stateFile = join(folder, 'state.json');
      await inSandbox({ stateFile }, ec2 => ec2.send(new CreateImageCommand(request)));
      assert.deepEqual(await inSandbox({ stateFile, world: 'hostile' }, find), []);
    });

    it('that is damaged is set aside, and said so', async () => {
      const stateFile = join(folder, 'state.json');
      for (const damaged of ['{"format":1,"world":', '[]', '{"format":99}', '']) {
        await writeFile(stateFile, damaged);
        const warnings: string[] = [];
        await inSandbox({ stateFile, warn: message => warnings.push(message) }, find);
        assert.equal(warnings.length, 1);
        assert.equal(await readFile(`${stateFile}.damaged`, 'utf8'), damaged);
      }
    });

    it('of an older sandbox, which knows less behaviour, is taken', async () => {
      const stateFile = join(folder, 'state.json');
      await inSandbox({ stateFile }, ec2 => ec2.send(new CreateImageCommand(request)));
      const saved = JSON.parse(await readFile(stateFile, 'utf8'));
      saved.world.behaviour = { hiddenDescribes: 7 };
      await writeFile(stateFile, JSON.stringify(saved));
      const sandbox = await startSandbox({ stateFile });
      const { hiddenDescribes, imageQuota } = sandbox.state().behaviour;
      assert.deepEqual([hiddenDescribes, imageQuota], [7, 50_000]);
      await sandbox.close();
    });

    it('that cannot be written stops nothing, and is said', async () => {
      const notAFolder = join(folder, 'file');
      await writeFile(notAFolder, '');
      const warnings: string[] = [];
      const options = { stateFile: join(notAFolder, 'state.json'), warn: (message: string) => warnings.push(message) };
      assert.ok((await inSandbox(options, ec2 => ec2.send(new CreateImageCommand(request)))).ImageId);
      assert.match(warnings[0] ?? '', /could not be saved/);
    });
  });
});
