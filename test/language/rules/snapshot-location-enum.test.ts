import { request, testRule } from './test-rule';

testRule('snapshot-location-enum', {
  finds: {
    'the wrong case': {
      safe: 'all',
      text: request('"SnapshotLocation": «"Local"»'),
      message: 'SnapshotLocation must be in lowercase: local',
      severity: 'error',
      fixes: { 'Change to "local"': request('"SnapshotLocation": "local"') },
    },
    'an empty text': {
      text: request('"NoReboot": false,\n  "SnapshotLocation": «""»'),
      message: 'SnapshotLocation is empty. Enter a value or remove the member.',
      fixes: { 'Remove SnapshotLocation': request('"NoReboot": false') },
    },
    'another place': {
      guesses: ['Change to "local"', 'Change to "regional"'],
      text: request('"NoReboot": false,\n  "SnapshotLocation": «"zone"»'),
      message: 'SnapshotLocation must be local or regional.',
      fixes: {
        'Remove SnapshotLocation': request('"NoReboot": false'),
        'Change to "local"': request('"NoReboot": false,\n  "SnapshotLocation": "local"'),
        'Change to "regional"': request('"NoReboot": false,\n  "SnapshotLocation": "regional"'),
      },
    },
  },
  accepts: { local: request('"SnapshotLocation": "local"'), regional: request('"SnapshotLocation": "regional"') },
});
