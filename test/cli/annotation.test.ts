import assert from 'node:assert/strict';
import { annotation, failure } from '../../.github/action/annotation';

const finding = {
  file: 'web.ami.json',
  rule: 'name-length',
  severity: 'error',
  message: 'Name is too short.',
  start: { line: 2, column: 11 },
  end: { line: 2, column: 13 },
};

describe('the annotations of the action', () => {
  it('stand at the place of the finding', () =>
    assert.equal(
      annotation(finding),
      '::error file=web.ami.json,line=2,endLine=2,col=11,endColumn=13,title=name-length::Name is too short.\n',
    ));

  it('show hints and information as notices', () =>
    assert.match(annotation({ ...finding, severity: 'hint' }), /^::notice /));

  it('let no name or text of a file be a command', () => {
    const hostile = 'a%0A::set-output name=x::y\n::stop-commands::z\r,file=other:1';
    const [line, rest] = annotation({ ...finding, file: hostile, message: hostile }).split('\n');
    assert.equal(rest, '');
    assert.match(line ?? '', /^::error file=a%250A%3A%3Aset-output name=x%3A%3Ay%0A[^,]*%2Cfile=other%3A1,line=2,/);
    assert.equal(failure(hostile).split('\n').length, 2);
  });
});
