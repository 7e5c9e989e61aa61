import { request, testRule } from './test-rule';

testRule('json-depth', {
  finds: {
    'more than 64 levels': {
      text: `{ "Name": ${'['.repeat(63)}«[»${']'.repeat(64)} }`,
      message: 'This is nested too deeply for a CreateImage request.',
      severity: 'error',
    },
    'ten thousand levels that nobody closed': {
      text: `{ "Name": ${'['.repeat(63)}«[»${'['.repeat(10_000)}`,
      message: 'This is nested too deeply for a CreateImage request.',
    },
  },
  accepts: { 'the five levels of a request': request('"TagSpecifications": [{ "Tags": [{ "Key": "a" }] }]') },
});
