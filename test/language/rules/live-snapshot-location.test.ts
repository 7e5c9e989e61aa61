import { factsOf } from './facts';
import { request, testRule } from './test-rule';

const outpostArn = 'arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0';
const located = request('"NoReboot": false,\n  "SnapshotLocation": "local"');

testRule('live-snapshot-location', {
  finds: {
    'a place for an instance of the region': {
      text: located.replace('"SnapshotLocation"', '«"SnapshotLocation"»'),
      facts: factsOf({ instance: {} }),
      message:
        'SnapshotLocation does not apply to i-1234567890abcdef0 in us-east-1 (account 123456789012): us-east-1a is not a Local Zone or on an Outpost.',
      severity: 'error',
      fixes: { 'Remove SnapshotLocation': request('"NoReboot": false') },
    },
    'none for an instance on an Outpost': {
      text: request('"NoReboot": false').replace('"i-1234567890abcdef0"', '«"i-1234567890abcdef0"»'),
      facts: factsOf({ instance: { outpostArn } }),
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) is on an Outpost. For local snapshots, SnapshotLocation is required.',
      severity: 'warning',
      fixes: { 'Insert SnapshotLocation': located },
    },
  },
  accepts: {
    'a place for an instance in a Local Zone': {
      text: located,
      facts: factsOf({ instance: { zone: 'us-east-1-bos-1a' } }),
    },
    'a place for an instance on an Outpost': { text: located, facts: factsOf({ instance: { outpostArn } }) },
    'none for an instance of the region': { text: request('"NoReboot": false'), facts: factsOf({ instance: {} }) },
  },
});
