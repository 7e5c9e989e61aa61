import type { Kind } from './kinds';

function whole(title: string, write: (text: string) => string): Kind {
  return { title, plant: text => [write(text)] };
}

function behind(title: string, tail: string): Kind {
  return whole(`${title} behind`, text => `${text.trimEnd()}\n${tail}\n`);
}

function before(title: string, head: string): Kind {
  return whole(`${title} before`, text => `${head}${text}`);
}

export const wholesKinds: readonly Kind[] = [
  before('a byte order mark', '\ufeff'),
  before('a byte order mark in another encoding', 'ï»¿'),
  before('a byte order mark twice', '\ufeff\ufeff'),
  before('a word', 'json\n'),
  before('a sentence', 'Please create this image:\n'),
  before('an assignment', 'request = '),
  before('a comma', ','),
  before('a number', '1\n'),
  before('a quote', "'"),
  before('a double quote', '"'),
  before('a fence', '```json\n'),
  before('a no-break space', '\u00a0'),
  before('a NUL', '\0'),
  behind('a heredoc mark', 'EOF'),
  behind('a semicolon', ';'),
  behind('a quote', "'"),
  behind('a double quote', '"'),
  behind('a here-string mark', '"@'),
  behind('a fence', '```'),
  behind('a parenthesis', ')'),
  behind('parenthesis and semicolon', ');'),
  behind('a comma', ','),
  behind('a point', '.'),
  behind('a brace', '}'),
  behind('a bracket', ']'),
  behind('a prompt', '$ '),
  behind('a prompt of a machine', '[ec2-user@ip-10-0-0-1 ~]$'),
  behind('a sentence', 'Thanks, Kim'),
  behind('an output', '{ "ImageId": "ami-0a1b2c3d4e5f60718" }'),
  behind('a comment of a shell', '# end'),
  behind('a comment of HTML', '<!-- end -->'),
  behind('a NUL', '\0'),
  behind('an end of file of DOS', '\u001a'),
  behind('dots', '...'),
  behind('null', 'null'),
  whole('twice', text => text + text),
  whole('the last bracket missing', text => text.trimEnd().slice(0, -1)),
  whole('the first bracket missing', text => text.trimStart().slice(1)),
  whole('in parentheses', text => `(${text.trimEnd()})\n`),
  whole('in single quotes', text => `'${text.trimEnd()}'\n`),
  whole('in a list', text => `[${text.trimEnd()}]\n`),
  whole('in braces twice', text => `{${text.trimEnd()}}\n`),
  whole('broken off in the middle', text => text.slice(0, Math.floor(text.length / 2))),
  whole('broken off before its end', text => text.slice(0, Math.floor(text.length * 0.9))),
  whole('without its beginning', text => text.slice(Math.floor(text.length * 0.3))),
];
