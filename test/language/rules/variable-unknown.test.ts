import { request, tags, testRule } from './test-rule';

const named = (name: string) => `{ "InstanceId": "i-1234567890abcdef0", "Name": ${name} }`;

testRule('variable-unknown', {
  finds: {
    'a misspelled one in Name': {
      text: named('"web-«${dat}»"'),
      message: 'Unknown variable "dat". Did you mean "date"?',
      severity: 'error',
      fixes: { 'Change to ${date}': named('"web-${date}"') },
    },
    'one in another case': {
      text: named('"web-«${instance-id}»"'),
      message: 'Unknown variable "instance-id". Did you mean "instanceId"?',
      fixes: { 'Change to ${instanceId}': named('"web-${instanceId}"') },
    },
    'one that is like none, in Description': {
      text: request('"Description": "of «${whatever}»"'),
      message: 'Unknown variable "whatever".',
      severity: 'warning',
    },
    'one in the value of a tag': {
      text: tags('{ "Key": "commit", "Value": "«${gitComit}»" }'),
      message: 'Unknown variable "gitComit". Did you mean "gitCommit"?',
      severity: 'warning',
      fixes: { 'Change to ${gitCommit}': tags('{ "Key": "commit", "Value": "${gitCommit}" }') },
    },
    'one of the steps, where no step runs': {
      text: named('"web-«${imageId}»"'),
      message: 'Unknown variable "imageId".',
    },
    'one of the environment without its name': {
      text: named('"web-«${ENV}»"'),
      message: 'Unknown variable "ENV". Did you mean "env:NAME"?',
      fixes: { 'Change to ${env:NAME}': named('"web-${env:NAME}"') },
    },
    'one in words': {
      text: named('"web-«${ Git-Commit }»"'),
      message: 'Unknown variable " Git-Commit ". Did you mean "gitCommit"?',
      fixes: { 'Change to ${gitCommit}': named('"web-${gitCommit}"') },
    },
    'one in a text whose letters are written by number, which is not touched': {
      text: named('«"web\\u002d${dat}"»'),
      message: 'Unknown variable "dat". Did you mean "date"?',
    },
  },
  accepts: {
    'all that there are': named(
      '"${date}${time}${timestamp}${instanceId}${instanceName}${gitCommit}${gitBranch}${user}${env:NAME}"',
    ),
    'the key of a tag, where there are no variables': tags('{ "Key": "${whatever}" }'),
    'a member where there are none': '{ "InstanceId": "${whatever}" }',
  },
});
