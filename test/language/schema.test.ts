import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import schema from '../../schemas/create-image.schema.json';
import { imageNameLength } from '../../server/src/language/image-name';
import { lengthLimits } from '../../server/src/language/length-limits';
import { findShape, requestShape } from '../../server/src/language/request-schema';
import { highestIops, highestThroughput, volumeLimits, volumeTypes } from '../../server/src/language/volume-limits';

const schemas = join(__dirname, '../../schemas');

describe('The schema', () => {
  it('is what the installed SDK and additions.json make', function () {
    this.timeout(30_000);
    const { status, stderr } = spawnSync(process.execPath, [join(schemas, 'generate.mjs'), '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('has the members of the request in the order a person writes them, with the two that are required', () => {
    assert.deepEqual([...requestShape.members.keys()].slice(0, 4), ['InstanceId', 'Name', 'Description', 'NoReboot']);
    assert.deepEqual(requestShape.required, ['InstanceId', 'Name']);
  });

  it('has the limits of a name that the commands check, which do not load it', () => {
    assert.deepEqual(lengthLimits(requestShape, 'Name'), imageNameLength);
  });

  it('offers no editor a member that CreateImage does not take', () => {
    const refused = [...(findShape('EbsBlockDevice')?.members.values() ?? [])].filter(each => each.unsupported);
    assert.deepEqual(refused.map(({ name }) => name).sort(), [
      'AvailabilityZone',
      'AvailabilityZoneId',
      'KmsKeyId',
      'OutpostArn',
      'VolumeInitializationRate',
    ]);
    for (const { name } of refused) {
      const member: unknown = Reflect.get(schema.definitions.EbsBlockDevice.properties, name);
      assert.equal(Reflect.get(Object(member), 'doNotSuggest'), true, name);
    }
  });

  it('tags images and snapshots only', () => {
    assert.deepEqual(findShape('TagSpecification')?.members.get('ResourceType')?.values, ['image', 'snapshot']);
  });

  it('has limits for each volume type', () => {
    assert.deepEqual(volumeTypes, ['gp3', 'gp2', 'io2', 'io1', 'st1', 'sc1', 'standard']);
    const { iops, throughput } = volumeLimits('gp3') ?? {};
    assert(iops !== undefined && throughput !== undefined);
    assert.equal(highestIops(iops, 1), 3000);
    assert.equal(highestIops(iops, 10), 5000);
    assert.equal(highestIops(iops, 1000), 80000);
    assert.equal(highestThroughput(throughput, 3000), 750);
    assert.equal(volumeLimits('gp2')?.iops, undefined);
  });
});

describe('The comments of the SDK as Markdown', () => {
  let toMarkdown: (html: string) => string;
  before(async () => {
    const file = pathToFileURL(join(schemas, 'html-to-markdown.mjs')).href;
    ({ htmlToMarkdown: toMarkdown } = await import(file));
  });

  const cases: [html: string, markdown: string][] = [
    ['<p>One.</p>\n   <p>Two\n  lines.</p>', 'One.\n\nTwo lines.'],
    ['<p>A <code>b</code> <i>c</i> <b>d </b>.</p>', 'A `b` _c_ **d**.'],
    ['<p><i>DD</i>T<i>HH</i>:<i>MM</i></p>', '*DD*T*HH*:_MM_'],
    ['<p>See <a href="https://aws.example/x">the\n guide</a>.</p>', 'See [the guide](https://aws.example/x).'],
    [
      '<p>See <a>CopyImage</a>.</p>',
      'See [CopyImage](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopyImage.html).',
    ],
    ['<p>Values:</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>End.</p>', 'Values:\n\n- one\n- two\n\nEnd.'],
    ['<note><p>Careful.</p></note><p>Text.</p>', '**Note:** Careful.\n\nText.'],
    ['<p><code>tag</code>:<key> - a key</p>', '`tag`:<key> - a key'],
  ];
  for (const [html, markdown] of cases) it(markdown, () => assert.equal(toMarkdown(html), markdown));
});
