import { request, testRule } from './test-rule';

testRule('snapshot-location-enum', {
  finds: {
    'another place': {
      text: request('"NoReboot": false,\n  "SnapshotLocation": «"Local"»'),
      message: 'SnapshotLocation must be local or regional.',
      severity: 'error',
      fixes: {
        'Write "local"': request('"NoReboot": false,\n  "SnapshotLocation": "local"'),
        'Write "regional"': request('"NoReboot": false,\n  "SnapshotLocation": "regional"'),
        'Remove SnapshotLocation': request('"NoReboot": false'),
      },
    },
  },
  accepts: { local: request('"SnapshotLocation": "local"'), regional: request('"SnapshotLocation": "regional"') },
});
