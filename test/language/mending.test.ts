import assert from 'node:assert/strict';
import { readRequestDocument, type ValueNode } from '../../server/src/language/request-document';

interface Mended {
  /** With « and » around the place that the problem is about. */
  readonly text: string;
  readonly kind: string;
  /** What is read, as JSON. */
  readonly read: string;
}

const mappings =
  '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }, { "DeviceName": "/dev/sdg" }], "Name": "web" }';

/** One sign that is missing, too much or another one than it should be: one problem at its place, and all the rest is read. */
const mended: Readonly<Record<string, Mended>> = {
  'a brace that is missing before the next item': {
    text: '{ "BlockDeviceMappings": [«{» "DeviceName": "/dev/sdf", { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'brace-missing',
    read: mappings,
  },
  'a brace that is missing at the start of an item': {
    text: '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }, «"DeviceName"»: "/dev/sdg" }], "Name": "web" }',
    kind: 'opening-missing',
    read: mappings,
  },
  'a bracket that is missing behind the last item': {
    text: '{ "BlockDeviceMappings": «[»{ "DeviceName": "/dev/sdf" }, { "DeviceName": "/dev/sdg" }, "Name": "web" }',
    kind: 'bracket-missing',
    read: mappings,
  },
  'a bracket that is missing before the first item': {
    text: '{ "BlockDeviceMappings": «{» "DeviceName": "/dev/sdf" }, { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'opening-missing',
    read: mappings,
  },
  'a brace that is missing at the start of the request': {
    text: '«"BlockDeviceMappings"»: [{ "DeviceName": "/dev/sdf" }, { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'opening-missing',
    read: mappings,
  },
  'a brace that is too much behind an item': {
    text: '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }«}», { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'sign-unexpected',
    read: mappings,
  },
  'a brace in the place of a bracket': {
    text: '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }, { "DeviceName": "/dev/sdg" }«}», "Name": "web" }',
    kind: 'bracket-wrong',
    read: mappings,
  },
  'a parenthesis in the place of a brace': {
    text: '{ "BlockDeviceMappings": [«(» "DeviceName": "/dev/sdf" }, { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'bracket-wrong',
    read: mappings,
  },
  'a quote that is missing at the end of a name': {
    text: '{ "BlockDeviceMappings": [{ «"DeviceName»: "/dev/sdf" }, { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'string-unclosed',
    read: mappings,
  },
  'a quote that is missing at the start of a value': {
    text: '{ "BlockDeviceMappings": [{ "DeviceName": «/dev/sdf"» }, { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'string-unopened',
    read: mappings,
  },
  'a quote that is missing at the end of a value': {
    text: '{ "BlockDeviceMappings": [{ "DeviceName": «"/dev/sdf» }, { "DeviceName": "/dev/sdg" }], "Name": "web" }',
    kind: 'string-unclosed',
    read: mappings,
  },
};

/** What is still being written, or no JSON at all: guessing at signs would hide what is there. */
const asWritten: Readonly<Record<string, string>> = {
  'a text that breaks off': '{ "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf"',
  'a template': '{ {% if data %} "BlockDeviceMappings": [{ "NoDevice": "" ], {% endif %} "Name": "web" }',
  'a merge conflict':
    '{\n<<<<<<< HEAD\n  "Name": "web"\n=======\n  "Name": "api",\n>>>>>>> main\n  "BlockDeviceMappings": [}\n',
};

describe('Mending a broken text', () => {
  for (const [title, { text, kind, read }] of Object.entries(mended)) {
    it(`finds ${title}, and reads the rest`, () => assertMended(text, kind, read));

    it(`finds ${title} in a large request, and what stands around it changes nothing`, () => {
      const hasBegun = text.startsWith('{');
      assertMended(enlarged(text, hasBegun), kind, enlarged(read, hasBegun));
    });
  }

  for (const [title, text] of Object.entries(asWritten)) {
    it(`leaves ${title} as it is`, () => {
      const inserted = readRequestDocument(text).problems.filter(({ kind }) => /opening|wrong|unopened/.test(kind));
      assert.deepEqual(inserted, []);
    });
  }

  it('keeps the comments before and behind the place', () => {
    const text =
      '{ /* a */ "BlockDeviceMappings": [{ "NoDevice": "" /* b */, { "NoDevice": "" }], /* c */ "Name": "web" }';
    const { problems, comments } = readRequestDocument(text);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['brace-missing'],
    );
    assert.deepEqual(
      comments.map(({ offset, end }) => text.slice(offset, end)),
      ['/* a */', '/* b */', '/* c */'],
    );
  });

  it('finds a second mistake beside the first', () => {
    const text = '{\n"BlockDeviceMappings": [\n{ "NoDevice": "",\n{ "NoDevice": "" }\n],\n"Name": "web",\n}';
    const { problems } = readRequestDocument(text);
    assert.deepEqual(problems.map(({ kind }) => kind).sort(), ['brace-missing', 'trailing-comma']);
  });
});

function assertMended(marked: string, kind: string, read: string): void {
  const text = marked.replace(/[«»]/g, '');
  const { root, problems } = readRequestDocument(text);
  assert.deepEqual(
    problems.map(problem => [problem.kind, problem.offset, problem.end]),
    [[kind, marked.indexOf('«'), marked.indexOf('»') - 1]],
  );
  assert.deepEqual(root && plain(root), JSON.parse(read));
}

/** The same with a thousand tags behind it, and before it where the request has begun. */
function enlarged(text: string, hasBegun: boolean): string {
  const tags = Array.from({ length: 1000 }, (_, index) => `{ "Key": "team-${index}", "Value": "${index}" }`).join(
    ',\n',
  );
  const behind = text.replace(/ \}$/, `,\n"TagSpecifications": [{ "Tags": [\n${tags}\n] }] }`);
  return hasBegun ? `{ "Before": [\n${tags}\n],\n${behind.slice(1)}` : behind;
}

function plain(node: ValueNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.properties.map(({ key, value }) => [key, value && plain(value)]));
    case 'list':
      return node.items.map(plain);
    case 'null':
      return null;
    default:
      return node.value;
  }
}
