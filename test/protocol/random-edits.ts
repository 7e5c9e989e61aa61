/** An edit by offsets, as a person, a paste or a bad merge would make it. */
export interface RandomEdit {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

/** A source of the same numbers from 0 to 1 for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** One edit of a text: a keystroke, a deletion, a line twice, a piece elsewhere again, or text of another kind. */
export function randomEdit(text: string, random: () => number): RandomEdit {
  const offset = Math.floor(random() * (text.length + 1));
  const below = (most: number) => Math.floor(random() * most);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  switch (below(8)) {
    case 0:
    case 1:
      return { offset, end: offset, text: pick([...'{}[]",:0te\\-. \n\t$é']) };
    case 2:
      return { offset, end: Math.min(text.length, offset + 1), text: '' };
    case 3:
      return { offset, end: Math.min(text.length, offset + below(40)), text: '' };
    case 4:
      return { offset, end: Math.min(text.length, offset + below(6)), text: pick(pieces) };
    case 5: {
      const from = below(text.length + 1);
      return { offset, end: offset, text: text.slice(from, from + below(60)) };
    }
    case 6: {
      const start = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
      const next = text.indexOf('\n', offset);
      return { offset: start, end: start, text: text.slice(start, next < 0 ? text.length : next + 1) };
    }
    default:
      return { offset, end: offset, text: pick(pieces) };
  }
}

const pieces = [
  '"Name": "web-${date}",',
  '"NoReboot": "true"',
  '"BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeType": "io2" } }]',
  '{ "DeviceName": "/dev/sdf", "NoDevice": true },',
  '"TagSpecifications": { "ResourceType": "instance", "Tags": { "a": "b" } },',
  '{ "Key": "aws:x", "Value": null }',
  '// ami-ignore name-length\n',
  '/* ',
  '*/',
  '"Ebs": {',
  '"Iops": 1e400,',
  "'Name': 'x',",
  'true',
  'NaN',
  '\r\n',
  '\u2028',
  '😀',
  '"\\u12',
  '__proto__',
];
