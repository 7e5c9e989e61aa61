import { request, testRule } from './test-rule';

testRule('boot-mode-override-enum', {
  guesses: ['Change to "uefi"'],
  finds: {
    'a mode of RegisterImage': {
      text: request('"NoReboot": false,\n  "BootModeOverride": «"legacy-bios"»'),
      message: 'BootModeOverride must be uefi.',
      severity: 'error',
      fixes: {
        'Remove BootModeOverride': request('"NoReboot": false'),
        'Change to "uefi"': request('"NoReboot": false,\n  "BootModeOverride": "uefi"'),
      },
    },
  },
  accepts: { uefi: request('"BootModeOverride": "uefi"') },
});
