import { nearestName } from '../language/nearest-name';
import { programs } from './programs';

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** A bundle beside this one, with the arguments that are its own. */
  | { readonly kind: 'run'; readonly program: string; readonly args: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** What `ami-authoring --help` prints. */
export const usage = `Checks, converts, and serves EC2 CreateImage requests (*.ami.json).

Usage: ami-authoring COMMAND [options]

Commands:
${programs.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

Options:
  -h, --help      print help; after a command, help for that command
  -v, --version   print the version
`;

/** Reads which program is asked for. Its options are left to it. */
export function readCommandLine([first, ...args]: readonly string[]): CommandLine {
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return { kind: 'help' };
  if (isVersion([first])) return { kind: 'version' };
  const program = programs.find(({ name }) => name === first);
  // All programs are one package.
  if (program !== undefined && isVersion(args)) return { kind: 'version' };
  if (program !== undefined) return { kind: 'run', program: program.bundle ?? program.name, args };
  const near = nearestName(
    first,
    programs.map(({ name }) => name),
    3,
  );
  const reason = `Unknown command "${first}".`;
  return { kind: 'refused', reason: near === undefined ? reason : `${reason} Did you mean ${near}?` };
}

function isVersion([first, ...others]: readonly string[]): boolean {
  return others.length === 0 && (first === '--version' || first === '-v');
}
