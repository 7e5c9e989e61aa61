import { share, testRule } from './test-rule';

testRule('step-account-id', {
  guesses: 'all',
  finds: {
    'an ID with hyphens': {
      text: share('"UserId": «"1111-2222-3333"»'),
      message: 'An account ID has 12 digits.',
      fixes: { 'Change to "111122223333"': share('"UserId": "111122223333"') },
    },
    'the ARN of an account': {
      text: share('"UserId": «"arn:aws:iam::111122223333:root"»'),
      message: 'An account ID has 12 digits.',
      fixes: { 'Change to "111122223333"': share('"UserId": "111122223333"') },
    },
    'a digit too few': { text: share('"UserId": «"11112222333"»'), message: 'An account ID has 12 digits.' },
    'a variable': {
      text: share('"UserId": «"${env:PARTNER}"»'),
      message: 'UserId cannot contain variables, because the confirmation lists every account.',
    },
  },
  accepts: {
    'twelve digits': share('"UserId": "012345678901"'),
  },
});
