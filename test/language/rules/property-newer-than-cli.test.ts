import { request, testRule } from './test-rule';

testRule('property-newer-than-cli', {
  finds: {
    BootModeOverride: {
      text: request('«"BootModeOverride"»: "uefi"'),
      message: 'Older AWS CLI versions do not know BootModeOverride and refuse the file.',
    },
  },
  accepts: { 'a request without it': request('"NoReboot": false') },
});
