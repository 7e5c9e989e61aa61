import assert from 'node:assert/strict';
import { expandSteps } from '../../client/src/after/expand-steps';
import {
  isSteps,
  type NotationId,
  readStepsToConvert,
  type StepsContext,
  writeSteps,
} from '../../server/src/convert/convert';
import { placeSteps } from '../../server/src/convert/steps/place-steps';
import type { StepDefinition } from '../../server/src/language/steps/plain-steps';

const copy = { id: 'copy', CopyImage: { Encrypted: true }, regions: { 'eu-west-1': { KmsKeyId: 'alias/images' } } };
const share = { id: 'share', ModifyImageAttribute: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } } };
const home: StepsContext = { region: 'us-east-1', request: { Name: 'web' } };

describe('steps as lines of the AWS CLI', () => {
  it('are one line for each image that a step is about, in the order of a run', () => {
    const { text } = write([copy, share], 'cli', home);
    assert.deepEqual(text.split('\n'), [
      'aws ec2 copy-image --source-image-id "$IMAGE_ID" --source-region us-east-1 --name web --encrypted --kms-key-id alias/images --region eu-west-1',
      `aws ec2 modify-image-attribute --image-id "$IMAGE_ID" --launch-permission 'Add=[{UserId=111122223333}]' --region us-east-1`,
      `aws ec2 modify-image-attribute --image-id "$COPY_EU_WEST_1_ID" --launch-permission 'Add=[{UserId=111122223333}]' --region eu-west-1`,
      '',
    ]);
  });

  it('name what is known only later as variables of each shell, and say in words how to set them', () => {
    const { text, lost } = write([copy], 'cli', {});
    assert.match(text, /--source-image-id "\$IMAGE_ID" --source-region "\$IMAGE_REGION" --name "\$IMAGE_NAME"/);
    assert.match(write([copy], 'cli-powershell', {}).text, /--source-image-id "\$\{IMAGE_ID\}"/);
    assert.match(write([copy], 'cli-cmd', {}).text, /--source-image-id "%IMAGE_ID%"/);
    assert.deepEqual(lost.slice(0, 3), [
      'Set IMAGE_ID to the ID of the image.',
      'Set IMAGE_REGION to the region of the image.',
      'Set IMAGE_NAME to the name of the image.',
    ]);
  });

  it('say what only a run does: waiting, tokens, undoing, and looking before it writes', () => {
    const publish = { id: 'publish', PutParameter: { Name: '/golden/web', DataType: 'aws:ec2:image' } };
    assert.deepEqual(write([copy, share, publish], 'cli', home).lost, [
      'Set IMAGE_ID to the ID of the image.',
      'Set COPY_EU_WEST_1_ID to the ID of the copy in eu-west-1. The command that copies the image prints this ID.',
      'Run the commands after the image is available. A run waits automatically.',
      'Run the commands for a copy after the copy is available.',
      'A run records the previous state, so that a step can be undone. The commands do not.',
      'A run sends each copy with a client token, so that a retry does not create a second copy. The command has no token.',
      'A run reads the parameter first, keeps its data type, and writes only a different ID. The command always writes a new version.',
    ]);
  });

  it('take a period from the creation of each image, which nobody knows yet, and a date as it is', () => {
    const { text, lost } = write(
      [copy, { id: 'end-of-life', EnableImageDeprecation: { DeprecateAt: '90d' } }],
      'cli',
      home,
    );
    assert.match(text, /--deprecate-at "\$END_OF_LIFE_DATE" --region us-east-1\n/);
    assert.match(text, /--deprecate-at "\$END_OF_LIFE_COPY_EU_WEST_1_DATE" --region eu-west-1\n/);
    assert.ok(
      lost.includes('Set END_OF_LIFE_DATE to the creation date of the image plus 90d, such as 2027-01-31T00:00:00Z.'),
    );
    const dated = write([{ id: 'd', EnableImageDeprecation: { DeprecateAt: '2030-01-31' } }], 'cli', home);
    assert.match(dated.text, /--deprecate-at 2030-01-31T00:00:00.000Z/);
  });

  it('give a copy the name and the tags of the request, unless its step has others', () => {
    const tags = (value: string) => [{ ResourceType: 'image', Tags: [{ Key: 'Name', Value: value }] }];
    const request = { Name: 'web', TagSpecifications: tags('web server') };
    assert.match(
      write([copy], 'cli', { request }).text,
      /--name web .* --tag-specifications 'ResourceType=image,Tags=\[\{Key=Name,Value=web server\}\]'/,
    );
    const own = { ...copy, CopyImage: { Name: 'copy of web', TagSpecifications: tags('copy') } };
    const { text, lost } = write([own], 'cli', { request });
    assert.match(text, /--name 'copy of web' .*Value=copy\}/);
    assert.ok(!lost.some(sentence => sentence.includes('tags of the request')));
    assert.ok(write([copy], 'cli', {}).lost.some(sentence => sentence.includes('tags of the request')));
  });

  it('do not know the name of an image whose request has variables in it', () => {
    assert.match(write([copy], 'cli', { request: { Name: 'web-${date}' } }).text, /--name "\$IMAGE_NAME"/);
  });

  it('put the ID and the region into texts, and leave other variables as they are', () => {
    const publish = { id: 'p', PutParameter: { Name: '/${region}/ami', Description: `it's \${imageId} of \${date}` } };
    const { text, lost } = write([publish], 'cli', home);
    assert.match(text, /--name \/us-east-1\/ami .*--description 'it'\\''s '"\$IMAGE_ID"' of \$\{date\}'/);
    assert.ok(lost.includes('${date} is a variable of AMI Authoring and is not resolved.'));
  });

  it('write to a file what PowerShell would not pass on, with its variables in it', () => {
    const publish = { id: 'p', PutParameter: { Name: '/web', Description: 'a "b" `c` $d ü ${imageId}' } };
    assert.equal(
      write([publish], 'cli-powershell', home).text,
      '@"\n{"Description":"a \\"b\\" ``c`` `$d \\u00fc ${IMAGE_ID}"}\n"@ | Set-Content -Encoding ascii p-source.json\n' +
        'aws ssm put-parameter --cli-input-json file://p-source.json --name /web --value "${IMAGE_ID}" --type String --data-type text --overwrite --region us-east-1\n',
    );
  });

  it('say which file to write for the Windows command prompt, which has no way to', () => {
    const publish = { id: 'p', PutParameter: { Name: '/web', Description: '100% ${imageId}' } };
    const { text, lost } = write([publish], 'cli-cmd', home);
    assert.match(
      text,
      /^aws ssm put-parameter --cli-input-json file:\/\/p-source\.json --name \/web --value "%IMAGE_ID%"/,
    );
    assert.ok(
      lost.includes(
        'Replace the variables with their values, and save this as p-source.json in the folder where you run the command: {"Description":"100% %IMAGE_ID%"}',
      ),
    );
  });

  it('have the profile and every other name as one word, or say it', () => {
    const context = { ...home, profile: `my"; 'p & x` };
    assert.match(write([share], 'cli', context).text, /--profile 'my"; '\\''p & x' --region us-east-1\n$/);
    for (const to of ['cli-powershell', 'cli-cmd'] as const) {
      const { text, lost } = write([share], to, context);
      assert.ok(!text.includes('--profile'));
      assert.ok(lost.includes(`Add --profile to the commands: my"; 'p & x`));
    }
  });

  it('name different copies by different variables, whatever the steps are called', () => {
    const one = { id: 'a-b', CopyImage: {}, regions: { 'c-1': {} } };
    const other = { id: 'a', CopyImage: {}, regions: { 'b-c-1': {} } };
    const { text } = write([one, other, share], 'cli', home);
    assert.match(text, /--image-id "\$A_B_C_1_ID" .*--region c-1\n/);
    assert.match(text, /--image-id "\$A_B_C_1_ID_2" .*--region b-c-1\n/);
  });

  it('share with nobody that a run does not share with, and say so', () => {
    const all = { id: 'all', ModifyImageAttribute: { LaunchPermission: { Add: [{ Group: 'all' }, { UserId: '1' }] } } };
    const { text, lost } = write([all], 'cli', home);
    assert.match(text, /'Add=\[\{UserId=1\}\]'/);
    assert.ok(lost.includes('Only the accounts and organizations of step all were converted, as in a run.'));
  });
});

describe('the images that a line is about', () => {
  const other: StepDefinition = { id: 'p', api: 'EnableImageDeregistrationProtection', input: {}, on: 'all' };
  const first: StepDefinition = {
    id: 'c',
    api: 'CopyImage',
    input: {},
    on: 'source',
    regions: { 'eu-west-1': {}, 'us-west-2': {} },
  };
  const ons: readonly StepDefinition['on'][] = [
    'all',
    'source',
    'copies',
    ['us-east-1'],
    ['eu-west-1', 'us-east-1'],
    [],
  ];
  for (const on of ons) {
    it(`are those of a run where a step is on ${JSON.stringify(on)}`, () => {
      const second = { ...first, id: 'again', regions: { 'ap-south-1': {} } };
      const steps = [{ ...other, id: 'before', on }, first, { ...other, on }, second, { ...other, id: 'last', on }];
      const keyed = (works: readonly { readonly key: string; readonly region?: string }[]) =>
        works.map(({ key, region }) => `${key} ${region}`);
      assert.deepEqual(keyed(placeSteps(steps, 'us-east-1')), keyed(expandSteps(steps, { region: 'us-east-1' })));
    });
  }

  it('are in the one region that no copy goes to, where the region of the image is not known', () => {
    const regions = (on: StepDefinition['on']) =>
      placeSteps([first, { ...other, on }], undefined)
        .slice(2)
        .map(({ key, region }) => `${key} ${region}`);
    assert.deepEqual(regions(['us-east-1', 'eu-west-1']), ['p/source us-east-1', 'p/c/eu-west-1 eu-west-1']);
    assert.deepEqual(regions(['us-east-1', 'us-east-2']), ['p/source undefined']);
    assert.deepEqual(regions(['eu-west-1']), ['p/c/eu-west-1 eu-west-1']);
    assert.deepEqual(regions('source'), ['p/source undefined']);
  });
});

describe('a text with steps', () => {
  it('is told by its steps', () => {
    assert.ok(isSteps(JSON.stringify({ steps: [share] })));
    for (const text of ['', '{}', '{ "steps": [] }', '{ "steps": [{ "id": "x" }] }', '{ "Name": "web" }', '[']) {
      assert.ok(!isSteps(text), text);
    }
  });

  it('has those that it extends before its own', () => {
    const reading = readStepsToConvert(JSON.stringify({ steps: [share] }), [JSON.stringify({ steps: [copy] })]);
    assert.deepEqual('steps' in reading && reading.steps.map(({ id }) => id), ['copy', 'share']);
  });

  it('loses nothing without a word', () => {
    const steps = [share, { id: 'later', CreateTags: {} }, { PutParameter: {} }];
    const reading = readStepsToConvert(JSON.stringify({ steps, retention: { keep: 3, select: [] } }));
    assert.deepEqual('lost' in reading && reading.lost, [
      'Step later was not converted, because it calls no supported API.',
      'Step 3 was not converted, because it calls no supported API.',
      'retention was not converted, because it applies only to cleanup.',
    ]);
  });

  it('is refused with a reason where it has none, or cannot be read', () => {
    assert.deepEqual(readStepsToConvert('{ "steps": [] }'), { reason: 'The text contains no steps.' });
    const broken = readStepsToConvert('{ "steps": [');
    assert.match('reason' in broken ? broken.reason : '', /^The text is not valid JSON/);
  });
});

function write(steps: readonly unknown[], to: NotationId, context: StepsContext) {
  const reading = readStepsToConvert(JSON.stringify({ steps }));
  assert.ok('steps' in reading);
  return writeSteps(reading.steps, to, context);
}
