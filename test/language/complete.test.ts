import assert from 'node:assert/strict';
import { complete, suggest } from '../../server/src/language/complete';
import { withDevices } from '../../server/src/language/completion/live';
import { completionSite } from '../../server/src/language/completion/site';
import { readRequestDocument } from '../../server/src/language/request-document';
import { requestKind } from '../../server/src/language/request-kind';
import { accept, apply, labelsAt, readMark, suggestionsAt } from './accept';
import { factsOf } from './facts';

const plain = { snippets: false, adjustsIndentation: false };

describe('Completion of a whole request', () => {
  it('fills an empty file', () => {
    assert.equal(accept('|', 'CreateImage request'), '{\n  "InstanceId": "|",\n  "Name": ""\n}');
  });

  it('takes the place of a word that was typed', () => {
    assert.equal(accept('cre|', 'CreateImage request'), '{\n  "InstanceId": "|",\n  "Name": ""\n}');
  });

  it('tags the image and its snapshots', () => {
    const { problems } = readRequestDocument(accept('|', 'CreateImage request with tags').replace('|', ''));
    assert.deepEqual(problems, []);
  });

  it('has nothing for a list, or behind the end', () => {
    assert.deepEqual(labelsAt('[|]'), []);
    assert.deepEqual(labelsAt('{ "Name": "abc" } |'), []);
  });
});

describe('Completion of members', () => {
  const cases: [what: string, before: string, label: string, after: string][] = [
    ['an empty object', '{|}', 'InstanceId', '{\n  "InstanceId": "|"\n}'],
    ['an empty object on its lines', '{\n  |\n}', 'Name', '{\n  "Name": "|"\n}'],
    ['an empty object without an end', '{\n  |', 'Name', '{\n  "Name": "|"'],
    ['behind a value', '{\n  "Name": "x"|\n}', 'InstanceId', '{\n  "Name": "x",\n  "InstanceId": "|"\n}'],
    ['behind a value, one line on', '{\n  "Name": "x"\n  |\n}', 'DryRun', '{\n  "Name": "x",\n  "DryRun": |true\n}'],
    ['behind a comma', '{\n  "Name": "x",|\n}', 'InstanceId', '{\n  "Name": "x",\n  "InstanceId": "|"\n}'],
    ['before a member', '{ | "Name": "x" }', 'InstanceId', '{ "InstanceId": "|", "Name": "x" }'],
    [
      'between members',
      '{\n  "Name": "x",\n  |\n  "DryRun": true\n}',
      'InstanceId',
      '{\n  "Name": "x",\n  "InstanceId": "|",\n  "DryRun": true\n}',
    ],
    [
      'between members without a comma',
      '{\n  "Name": "x"\n  |\n  "DryRun": true\n}',
      'InstanceId',
      '{\n  "Name": "x",\n  "InstanceId": "|",\n  "DryRun": true\n}',
    ],
    ['directly before a member', '{ |"Name": "x" }', 'InstanceId', '{ "InstanceId": "|", "Name": "x" }'],
    [
      'directly before a member on its line',
      '{\n  |"Name": "x"\n}',
      'InstanceId',
      '{\n  "InstanceId": "|",\n  "Name": "x"\n}',
    ],
    ['a word directly before a member', '{"a":1,Inst|"Name":"x"}', 'InstanceId', '{"a":1,"InstanceId":"|","Name":"x"}'],
    [
      'before the brace on its line',
      '{\n  "BlockDeviceMappings": [\n    {\n      "DeviceName": "/dev/sdf"\n    |}\n  ]\n}',
      'VirtualName',
      '{\n  "BlockDeviceMappings": [\n    {\n      "DeviceName": "/dev/sdf",\n      "VirtualName": "|ephemeral0"\n    }\n  ]\n}',
    ],
    [
      'behind a value that cannot be read',
      '{\n  "NoReboot": True\n  |\n}',
      'Name',
      '{\n  "NoReboot": True,\n  "Name": "|"\n}',
    ],
    ['in one line', '{ "Name": "x"| }', 'InstanceId', '{ "Name": "x", "InstanceId": "|" }'],
    ['in one tight line', '{"Name":"x"|}', 'InstanceId', '{"Name":"x","InstanceId":"|"}'],
    ['inside quotes', '{\n  "|"\n}', 'Name', '{\n  "Name": "|"\n}'],
    ['inside quotes with a value', '{ "|": "x" }', 'Name', '{ "Name"|: "x" }'],
    ['inside quotes without an end', '{\n  "Na|\n}', 'Name', '{\n  "Name": "|"\n}'],
    ['in one line without an end', '{ "Na| }', 'Name', '{ "Name": "|" }'],
    ['on a bare word', '{\n  Na|\n}', 'Name', '{\n  "Name": "|"\n}'],
    ['in the middle of a word', '{ "Na|me": "x" }', 'InstanceId', '{ "InstanceId"|: "x" }'],
    [
      'with text broken above',
      '{\n  "Name": "x\n  "NoReboot": tru,\n  |\n}',
      'DryRun',
      '{\n  "Name": "x\n  "NoReboot": tru,\n  "DryRun": |true\n}',
    ],
    [
      'with text broken below',
      '{\n  "Name": "x",\n  |\n  "NoReboot": [}\n',
      'DryRun',
      '{\n  "Name": "x",\n  "DryRun": |true,\n  "NoReboot": [}\n',
    ],
    [
      'with a list as value',
      '{\n  "Name": "x",\n  |\n}',
      'TagSpecifications',
      '{\n  "Name": "x",\n  "TagSpecifications": [\n    |\n  ]\n}',
    ],
    [
      'in a nested object without any end',
      '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", |',
      'NoDevice',
      '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": ""|',
    ],
    [
      'with tabs',
      '{\n\t"Name": "x",\n\t|\n}',
      'BlockDeviceMappings',
      '{\n\t"Name": "x",\n\t"BlockDeviceMappings": [\n\t\t|\n\t]\n}',
    ],
    ['behind a comment', '{\n  "Name": "x", // so\n  |\n}', 'DryRun', '{\n  "Name": "x", // so\n  "DryRun": |true\n}'],
    [
      'with its comma before a comment',
      '{\n  "Name": "x" // so\n  |\n}',
      'DryRun',
      '{\n  "Name": "x", // so\n  "DryRun": |true\n}',
    ],
  ];
  for (const [what, before, label, after] of cases) {
    it(`works ${what}`, () => assert.equal(accept(before, label), after));
  }

  it('has the required ones first, and none that is there', () => {
    assert.deepEqual(labelsAt('{ "DryRun": true, | }'), [
      'InstanceId',
      'Name',
      'Description',
      'NoReboot',
      'BlockDeviceMappings',
      'TagSpecifications',
      'SnapshotLocation',
      'BootModeOverride',
    ]);
  });

  it('has none that CreateImage does not take', () => {
    assert.deepEqual(labelsAt('{ "BlockDeviceMappings": [{ "Ebs": { | } }] }'), [
      'VolumeType',
      'VolumeSize',
      'Iops',
      'Throughput',
      'SnapshotId',
      'DeleteOnTermination',
      'Encrypted',
      'EbsCardIndex',
    ]);
  });

  it('has none that EC2 would refuse beside what is there', () => {
    const inEbs = (text: string) => labelsAt(`{ "BlockDeviceMappings": [{ "Ebs": { ${text}, | } }] }`);
    assert(!inEbs('"VolumeType": "gp2"').includes('Iops'));
    assert(!inEbs('"VolumeType": "io2"').includes('Throughput'));
    assert(!inEbs('"SnapshotId": "snap-12345678"').includes('Encrypted'));
    assert.deepEqual(labelsAt('{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "NoDevice": "", | }] }'), []);
  });

  it('is quiet in a comment, behind a name without a colon, and where the request has no such object', () => {
    assert.deepEqual(labelsAt('{ /* | */ }'), []);
    assert.deepEqual(labelsAt('{ // |\n}'), []);
    assert.deepEqual(labelsAt('{ "Name" | }'), []);
    assert.deepEqual(labelsAt('{ "Unknown": { | } }'), []);
  });

  it('writes the next free device name, and the proposals without tab stops where there are none', () => {
    const mapped = '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/xvdf" }, { | }] }';
    assert.equal(accept(mapped, 'DeviceName'), mapped.replace('|', '"DeviceName": "|/dev/sdg"'));
    assert.equal(accept(mapped, 'DeviceName', plain), mapped.replace('|', '"DeviceName": "/dev/sdg"|'));
    assert.equal(accept('{ "Name": "x", | }', 'NoReboot', plain), '{ "Name": "x", "NoReboot": true| }');
  });

  it('indents by itself where the editor does not', () => {
    const before = '{\n  "BlockDeviceMappings": [\n    {\n      |\n    }\n  ]\n}';
    const after = '{\n  "BlockDeviceMappings": [\n    {\n      "Ebs": {\n        \n      }|\n    }\n  ]\n}';
    assert.equal(accept(before, 'Ebs', plain), after);
  });
});

describe('Completion of values', () => {
  const ebs = (members: string) => `{ "BlockDeviceMappings": [{ "Ebs": { ${members} } }] }`;

  it('has the volume types with their limits', () => {
    const [gp3] = suggestionsAt(ebs('"VolumeType": |'));
    assert.equal(gp3?.label, 'gp3');
    assert.equal(gp3?.detail, '1–65,536 GiB · 3,000–80,000 IOPS · 125–2,000 MiB/s');
    assert.equal(accept(ebs('"VolumeType": |'), 'gp3'), ebs('"VolumeType": "gp3"|'));
  });

  it('takes the place of what is there, and stays between quotes that a snippet may have put there', () => {
    assert.equal(accept(ebs('"VolumeType": "|"'), 'io2'), ebs('"VolumeType": "io2|"'));
    assert.equal(accept(ebs('"VolumeType": "g|p2"'), 'io2'), ebs('"VolumeType": "io2|"'));
    assert.equal(accept(ebs('"VolumeType": gp|'), 'gp3'), ebs('"VolumeType": "gp3"|'));
    assert.equal(accept(ebs('"VolumeType":|'), 'gp3'), ebs('"VolumeType": "gp3"|'));
    assert.equal(accept(ebs('"VolumeType": "gp|, "Iops": 3000'), 'gp3'), ebs('"VolumeType": "gp3"|, "Iops": 3000'));
  });

  it('puts the comma that is missing behind it', () => {
    assert.equal(accept('{\n  "NoReboot": |\n  "Name": "x"\n}', 'true'), '{\n  "NoReboot": true,|\n  "Name": "x"\n}');
  });

  it('stands before the next name without a space between', () => {
    assert.equal(accept('{"NoReboot":|"Name":"x"}', 'true'), '{"NoReboot":true,|"Name":"x"}');
    assert.equal(accept('{"NoReboot":t|"Name":"x"}', 'true'), '{"NoReboot":true,|"Name":"x"}');
  });

  it('has the numbers at the limits of this volume', () => {
    assert.deepEqual(labelsAt(ebs('"VolumeType": "st1", "VolumeSize": |')), ['125', '16384']);
    assert.deepEqual(labelsAt(ebs('"VolumeType": "gp3", "Iops": 10000, "VolumeSize": |')), ['1', '20', '65536']);
    assert.deepEqual(labelsAt(ebs('"VolumeType": "gp3", "VolumeSize": 10, "Iops": |')), ['3000', '5000']);
    assert.deepEqual(labelsAt(ebs('"VolumeType": "io1", "VolumeSize": 10, "Iops": |')), ['100', '500']);
    assert.deepEqual(labelsAt(ebs('"VolumeType": "gp3", "Iops": 4000, "Throughput": |')), ['125', '1000', '2000']);
    assert.deepEqual(labelsAt(ebs('"VolumeType": "gp2", "Iops": |')), []);
  });

  it('has only image and snapshot to tag, and none twice', () => {
    assert.deepEqual(labelsAt('{ "TagSpecifications": [{ "ResourceType": "|" }] }'), ['image', 'snapshot']);
    const second = '{ "TagSpecifications": [{ "ResourceType": "image" }, { "ResourceType": "|" }] }';
    assert.deepEqual(labelsAt(second), ['snapshot']);
  });

  it('has the next ephemeral volume, and the empty string that leaves a volume out', () => {
    const mappings = '{ "BlockDeviceMappings": [{ "VirtualName": "ephemeral0" }, { "VirtualName": "|" }] }';
    assert.deepEqual(labelsAt(mappings), ['ephemeral1']);
    assert.equal(
      accept('{ "BlockDeviceMappings": [{ "NoDevice": | }] }', '""'),
      '{ "BlockDeviceMappings": [{ "NoDevice": ""| }] }',
    );
  });

  it('writes the brackets of a list and of an object', () => {
    assert.equal(accept('{ "TagSpecifications": | }', '[ ]'), '{ "TagSpecifications": [|] }');
    assert.equal(accept('{\n  "TagSpecifications": |\n}', '[ ]'), '{\n  "TagSpecifications": [\n    |\n  ]\n}');
  });
});

describe('Completion of items', () => {
  it('parts an item from those around it', () => {
    const item = '{ "Key": "a" }';
    const list = (items: string) => `{ "TagSpecifications": [{ "Tags": [${items}] }] }`;
    assert.equal(accept(list(`|${item}`), 'Name tag'), list(`{ "Key": "Name", "Value": "|" }, ${item}`));
    assert.equal(
      accept(
        `{\n  "TagSpecifications": [\n    {\n      "Tags": [\n        ${item}\n      |]\n    }\n  ]\n}`,
        'Name tag',
      ),
      `{\n  "TagSpecifications": [\n    {\n      "Tags": [\n        ${item},\n        {\n          "Key": "Name",\n          "Value": "|"\n        }\n      ]\n    }\n  ]\n}`,
    );
  });

  it('makes a new volume in an empty list', () => {
    assert.equal(
      accept('{\n  "BlockDeviceMappings": [|]\n}', 'New volume'),
      `{
  "BlockDeviceMappings": [
    {
      "DeviceName": "|/dev/sdf",
      "Ebs": {
        "VolumeSize": 8,
        "VolumeType": "gp3"
      }
    }
  ]
}`,
    );
  });

  it('adds behind an item, with the comma between them', () => {
    assert.equal(
      accept('{\n  "BlockDeviceMappings": [\n    { "DeviceName": "/dev/sdf" }|\n  ]\n}', 'Exclude a volume'),
      `{
  "BlockDeviceMappings": [
    { "DeviceName": "/dev/sdf" },
    {
      "DeviceName": "|/dev/sdf",
      "NoDevice": ""
    }
  ]
}`,
    );
  });

  it('stays in one line where all is in one', () => {
    assert.equal(
      accept('{ "TagSpecifications": [|] }', 'Tags for the image'),
      '{ "TagSpecifications": [{ "ResourceType": "image", "Tags": [{ "Key": "|", "Value": "" }] }] }',
    );
  });

  it('offers tags for what has none yet', () => {
    const list = (items: string) => labelsAt(`{ "TagSpecifications": [${items}|] }`);
    assert.deepEqual(list(''), [
      'Tags for the image and its snapshots',
      'Tags for the image',
      'Tags for the snapshots',
    ]);
    assert.deepEqual(list('{ "ResourceType": "image" },'), ['Tags for the snapshots']);
    assert.deepEqual(list('{ "ResourceType": "image" }, { "ResourceType": "snapshot" },'), []);
  });
});

describe('Completion of variables', () => {
  it('inserts one into a name, also where its beginning is typed', () => {
    assert.equal(accept('{ "Name": "web-|" }', '${date}'), '{ "Name": "web-${date}|" }');
    assert.equal(accept('{ "Name": "web-$|" }', '${date}'), '{ "Name": "web-${date}|" }');
    assert.equal(accept('{ "Name": "web-da|" }', '${date}'), '{ "Name": "web-${date}|" }');
    assert.equal(accept('{ "Name": "web-${da|}" }', '${date}'), '{ "Name": "web-${date}|" }');
    assert.equal(accept('{ "Name": "web-${da| }', '${date}'), '{ "Name": "web-${date}| }');
  });

  it('leaves the name of the environment variable to the person', () => {
    assert.equal(accept('{ "Name": "|" }', '${env:…}'), '{ "Name": "${env:|NAME}" }');
  });

  it('knows them where they are resolved, and nowhere else', () => {
    assert(labelsAt('{ "Description": "|" }').includes('${user}'));
    assert(labelsAt('{ "TagSpecifications": [{ "Tags": [{ "Value": "|" }] }] }').includes('${user}'));
    assert.deepEqual(labelsAt('{ "TagSpecifications": [{ "Tags": [{ "Key": "|" }] }] }'), []);
    assert.deepEqual(labelsAt('{ "InstanceId": "|" }'), []);
  });

  it('proposes names that are new at every run', () => {
    assert.equal(
      accept('{ "Name": | }', '${instanceName}-${date}-${time}'),
      '{ "Name": "${instanceName}-${date}-${time}"| }',
    );
  });
});

describe('Every suggestion', () => {
  const requests = [
    '{}',
    '{\n}',
    '{ "Name": "x" }',
    '{"Name":"x"}',
    '{ "BlockDeviceMappings": [ ], "TagSpecifications": [], "Name": "" }',
    '{ "BlockDeviceMappings": [ { } ], "TagSpecifications": [{ "Tags": [] }] }',
    '{\n  "BlockDeviceMappings": [],\n  "TagSpecifications": [{}]\n}',
    '{\r\n\t"BlockDeviceMappings": [],\r\n\t"TagSpecifications": [{}]\r\n}',
    `{
  "InstanceId": "i-12345678",
  "NoReboot": true,
  "BlockDeviceMappings": [
    {
      "DeviceName": "/dev/sdf",
      "Ebs": {
        "VolumeSize": 10
      }
    },
    { "DeviceName": "/dev/sdg", "NoDevice": "" }
  ],
  "TagSpecifications": [
    {
      "ResourceType": "image",
      "Tags": [{ "Key": "a", "Value": "b" }]
    }
  ]
}
`,
  ];

  for (const options of [{ snippets: true, adjustsIndentation: true }, plain]) {
    it(`at every place of a request leaves JSON behind, ${options.snippets ? 'with' : 'without'} snippets`, () => {
      for (const text of requests) {
        const document = readRequestDocument(text);
        for (let offset = 0; offset <= text.length; offset++) {
          for (const suggestion of complete(document, offset, options, requestKind)) {
            const after = apply(text, suggestion, options, '');
            assert.doesNotThrow(() => JSON.parse(after), `${suggestion.label} at ${offset} of ${text}\n→ ${after}`);
          }
        }
      }
    });
  }
});

describe('Completion of devices', () => {
  const devices = [
    { deviceName: '/dev/xvda', volumeId: 'vol-0', deleteOnTermination: true },
    { deviceName: '/dev/sdf', volumeId: 'vol-1', deleteOnTermination: false },
  ];

  it('lists each device once, those of the instance first', () => {
    assert.deepEqual(devicesAt('"DeviceName": "|", "NoDevice": ""'), ['/dev/xvda', '/dev/sdf', '/dev/sdg', '/dev/sdh']);
  });

  it('has a free name first where a new volume is written', () => {
    assert.deepEqual(devicesAt('"DeviceName": "|", "Ebs": { "VolumeSize": 8 }'), [
      '/dev/sdg',
      '/dev/sdh',
      '/dev/xvda',
      '/dev/sdf',
    ]);
  });

  function devicesAt(members: string): string[] {
    const { text, offset } = readMark(`{ "BlockDeviceMappings": [{ ${members} }] }`);
    const site = completionSite(readRequestDocument(text), offset);
    assert(site !== undefined);
    return withDevices(site, factsOf({ devices }), suggest(site, requestKind.suggestions)).map(({ label }) => label);
  }
});
