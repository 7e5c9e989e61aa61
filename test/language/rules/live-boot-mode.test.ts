import { factsOf } from './facts';
import { request, testRule } from './test-rule';

testRule('live-boot-mode', {
  finds: {
    'an instance that booted otherwise': {
      text: request('"NoReboot": false,\n  "BootModeOverride": «"uefi"»'),
      facts: factsOf({ instance: { bootMode: 'legacy-bios' } }),
      message:
        'i-1234567890abcdef0 in us-east-1 (account 123456789012) booted in legacy-bios mode. BootModeOverride requires an instance that booted in uefi mode.',
      severity: 'error',
      fixes: { 'Remove BootModeOverride': request('"NoReboot": false') },
    },
  },
  accepts: {
    'an instance that booted so': { text: request('"BootModeOverride": "uefi"'), facts: factsOf({ instance: {} }) },
    'no override': {
      text: request('"NoReboot": false'),
      facts: factsOf({ instance: { bootMode: 'legacy-bios' } }),
    },
  },
});
