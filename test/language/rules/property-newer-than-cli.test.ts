import { request, testRule } from './test-rule';

testRule('property-newer-than-cli', {
  finds: {
    BootModeOverride: {
      text: request('«"BootModeOverride"»: "uefi"'),
      message: 'AWS CLI 1.46.3 and earlier reject BootModeOverride.',
    },
  },
  accepts: { 'a request without it': request('"NoReboot": false') },
});
