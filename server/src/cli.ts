import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { readCommandLine, usage } from './cli/read-command-line';
import { failOnUnwritten } from './command-line/fail-on-unwritten';

/** `ami-authoring`: each program is a bundle beside this one, and is loaded only when it is asked for. */
const line = readCommandLine(process.argv.slice(2));
// The programs watch over their own output: that of a server goes to its client.
if (line.kind !== 'run') failOnUnwritten(2);
switch (line.kind) {
  case 'help':
    process.stdout.write(usage);
    break;
  case 'version':
    process.stdout.write(`${version}\n`);
    break;
  case 'refused':
    process.stderr.write(`${line.reason}\nTry --help.\n`);
    process.exitCode = 2;
    break;
  case 'run':
    // The programs read the arguments of their own process.
    process.argv.splice(2, process.argv.length, ...line.args);
    import(pathToFileURL(join(__dirname, `${line.program}.js`)).href).catch(error => {
      process.stderr.write(`Could not load ${line.program}: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 2;
    });
}
