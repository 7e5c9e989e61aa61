import { request, testRule } from './test-rule';

testRule('snapshot-location-region', {
  finds: {
    'a place that most instances do not need': {
      text: request('"NoReboot": false,\n  «"SnapshotLocation"»: "local"'),
      message: 'SnapshotLocation applies only to instances in Local Zones and on Outposts.',
      fixes: { 'Remove SnapshotLocation': request('"NoReboot": false') },
    },
  },
  accepts: { 'a request without it': request('"NoReboot": false') },
});
