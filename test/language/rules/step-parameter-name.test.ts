import { copy, steps, testRule } from './test-rule';

function named(name: string): string {
  return steps(`{ "id": "publish", "PutParameter": { "Name": ${name} } }`);
}

testRule('step-parameter-name', {
  guesses: 'all',
  finds: {
    'characters that no name has': {
      text: named('«"/images/web server"»'),
      message: 'Parameter names can contain only letters, digits, and these characters: _ . - /',
      fixes: { 'Change to "/images/web-server"': named('"/images/web-server"') },
    },
    'a name of AWS': {
      text: named('«"/aws/images/web"»'),
      message: 'Parameter names cannot begin with "aws" or "ssm".',
    },
    'a path that begins without a slash': {
      text: named('«"images/web"»'),
      message: 'A parameter name with slashes must begin with a slash.',
      fixes: { 'Change to "/images/web"': named('"/images/web"') },
    },
    'an empty name': { text: named('«""»'), message: 'Enter the name of a parameter, such as /images/web.' },
  },
  accepts: {
    'a path': named('"/images/web/ami"'),
    'a plain name': named('"web-ami"'),
    'a path with variables': named('"/images/${env:STAGE}/ami"'),
    'the name of a copy': copy('"Name": "web server"', '"eu-west-1": {}'),
  },
});
