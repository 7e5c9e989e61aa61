import assert from 'node:assert/strict';
import { confirmBatch } from '../../../client/src/batch/confirm-batch';
import { judgeBatch } from '../../../client/src/batch/judge-batch';
import { instance } from '../ec2/support/fake-ec2';
import { context, rowOf, target, type Wish } from './support/rows';

function messages(wishes: readonly Wish[]): readonly (readonly string[])[] {
  return judgeBatch(wishes.map(rowOf)).map(({ problems }) =>
    problems.map(({ level, message }) => `${level}: ${message}`),
  );
}

describe('requests of one batch', () => {
  it('do not clash when names and instances differ', () => {
    assert.deepEqual(
      messages([
        { id: 'i-1', name: 'a' },
        { id: 'i-2', name: 'b' },
      ]),
      [[], []],
    );
  });

  it('cannot create two images of one name in one region: the second stops', () => {
    assert.deepEqual(
      messages([
        { id: 'i-1', name: 'a' },
        { id: 'i-2', name: 'a' },
      ]),
      [[], ['stops: a.ami.json creates an image with the same name in this region.']],
    );
  });

  it('may use one name in two regions', () => {
    assert.deepEqual(
      messages([
        { id: 'i-1', name: 'a' },
        { id: 'i-2', name: 'a', region: 'eu-central-1' },
      ]),
      [[], []],
    );
  });

  it('warn about one instance that is in two of them', () => {
    assert.deepEqual(
      messages([
        { id: 'i-1', name: 'a' },
        { id: 'i-1', name: 'b' },
      ])[1],
      ['warns: a.ami.json is for the same instance. EC2 might reject another image until the first is available.'],
    );
  });

  it('clash with nothing that is not sent itself', () => {
    assert.deepEqual(
      messages([
        { id: 'i-1', name: 'a', errors: [{ message: 'Iops is missing.' }] },
        { id: 'i-1', name: 'a' },
      ])[1],
      [],
    );
  });

  it('warn when an earlier request for the image got no reply', () => {
    assert.deepEqual(messages([{ id: 'i-1', name: 'a', mayExist: true }]), [
      ['warns: The response to an earlier request for this image was lost, so the image might exist.'],
    ]);
  });
});

describe('the confirmation of a batch', () => {
  const confirm = (wishes: readonly Wish[]) => confirmBatch(judgeBatch(wishes.map(rowOf)), context);

  it('counts the reboots, and says them on the button', () => {
    const { title, detail, answers } = confirm([
      { id: 'i-1', name: 'a' },
      { id: 'i-2', name: 'b' },
      { id: 'i-3', name: 'c', noReboot: true },
      { id: 'i-4', name: 'd', more: { instance: instance('i-4', { state: 'stopped' }) } },
    ]);
    assert.equal(title, 'Create 4 images?');
    assert.match(detail ?? '', /^4 in account 123456789012, region us-east-1, profile prod\n2 instances reboot\.\n/);
    assert.deepEqual(
      answers.map(answer => answer.title),
      ['Reboot 2 and Create 4 Images'],
    );
  });

  it('says how many reboot only if they are running, one as one', () => {
    const unread = (id: string) => ({ id, name: id, more: { instance: undefined } });
    const reboots = (...wishes: readonly Wish[]) => confirm(wishes).detail?.split('\n')[1];
    assert.equal(reboots(unread('i-1')), '1 instance reboots if it is running.');
    assert.equal(reboots(unread('i-1'), unread('i-2')), '2 instances reboot if they are running.');
    assert.equal(
      reboots({ id: 'i-1', name: 'a' }, unread('i-2')),
      '1 instance reboots. 1 instance reboots if it is running.',
    );
  });

  it('says when the way to an endpoint is not encrypted', () => {
    const at = (endpoint: string) =>
      confirm([{ id: 'i-1', name: 'a', more: { target: { ...target, endpoint } } }]).detail ?? '';
    assert.match(at('http://ec2.example'), /which is not AWS\.\nThe connection is not encrypted\./);
    assert.doesNotMatch(at('http://127.0.0.1:1'), /not encrypted/);
  });

  it('names each region that requests go to', () => {
    const { detail } = confirm([
      { id: 'i-1', name: 'a' },
      { id: 'i-2', name: 'b', region: 'eu-central-1' },
    ]);
    assert.match(
      detail ?? '',
      /1 in account 123456789012, region us-east-1.*\n1 in account 123456789012, region eu-central-1/,
    );
  });

  it('leaves requests with errors out only by a button that says so', () => {
    const { title, detail, answers } = confirm([
      { id: 'i-1', name: 'a' },
      { id: 'i-2', name: 'b', errors: [{ message: 'Iops is missing.' }] },
    ]);
    assert.equal(title, 'Create 1 image?');
    assert.match(detail ?? '', /1 request has errors and is skipped: b\.ami\.json/);
    assert.deepEqual(
      answers.map(answer => answer.title),
      ['Reboot 1, Create 1, Skip 1'],
    );
  });

  it('names requests for another instance than the selected one', () => {
    const { detail } = confirm([
      { id: 'i-1', name: 'a', isOtherInstance: true },
      { id: 'i-2', name: 'b' },
    ]);
    assert.match(detail ?? '', /1 request specifies a different instance than the selected one: a\.ami\.json/);
  });

  it('stays a dozen lines long, whatever 200 requests bring', () => {
    const wishes = Array.from({ length: 200 }, (_, index) => ({
      id: `i-${index % 50}`,
      name: `n-${index}`,
      isOtherInstance: true,
      errors: index % 7 === 0 ? [{ message: 'x'.repeat(5000) }] : [],
      more: { pendingImages: [{ id: 'ami-1', name: 'y'.repeat(5000) }] },
    }));
    const { detail = '' } = confirm(wishes);
    assert.ok(detail.split('\n').length <= 12, detail);
    assert.ok(detail.length < 3000, `${detail.length} characters`);
  });
});
