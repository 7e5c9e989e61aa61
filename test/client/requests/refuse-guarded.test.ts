import assert from 'node:assert/strict';
import { Refusal } from '../../../client/src/refusal';
import { refuseGuarded } from '../../../client/src/requests/refuse-guarded';
import { fakeApp } from '../commands/support/fake-app';

const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
const elsewhere = { account: '999999999999', region: '' };

describe('A target that a guard forbids', () => {
  const offersOf = (isSelected: boolean) => {
    try {
      refuseGuarded(fakeApp().app.editor, [{ account: '', region: 'us-east-1' }, elsewhere], target, { isSelected });
    } catch (error) {
      assert.ok(error instanceof Refusal);
      assert.match(error.message, /allows requests only in account 999999999999/);
      return error.offers.map(({ title }) => title);
    }
    return assert.fail('It was not refused.');
  };

  it('is refused by any of the guards, with another profile as a way on where it is the selected one', () => {
    assert.deepEqual(offersOf(true), ['Select Profile', 'Open Settings']);
    assert.deepEqual(offersOf(false), ['Open Settings']);
  });

  it('is none where every guard allows it', () => {
    const guards = [
      { account: '', region: 'us-east-1' },
      { account: target.account, region: '' },
    ];
    refuseGuarded(fakeApp().app.editor, guards, target, { isSelected: true });
    refuseGuarded(fakeApp().app.editor, [], target, { isSelected: true });
  });
});
