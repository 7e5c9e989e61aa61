import { parseArgs } from 'node:util';
import type { SandboxOptions } from './start-sandbox';

/** The command line of `sandbox.js`; a text when there is nothing to start: what is wrong with it, or the help that was asked for. */
export function readOptions(
  args: readonly string[],
): CommandLine | { readonly text: string; readonly exitCode: 0 | 2 } {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { text: usage, exitCode: 0 };
    const port = numberOf('--port', values.port, 65_535);
    const speed = numberOf('--speed', values.speed, 1_000_000);
    return {
      withParent: values['with-parent'] ?? false,
      sandbox: { port: Math.floor(port ?? 0), world: values.world, speed, stateFile: values.state },
    };
  } catch (error) {
    return { text: `${error instanceof Error ? error.message : String(error)}\n\n${usage}`, exitCode: 2 };
  }
}

export interface CommandLine {
  /** Ends when standard input is closed, so that it never outlives the program that started it. */
  readonly withParent: boolean;
  readonly sandbox: SandboxOptions;
}

const options = {
  port: { type: 'string' },
  world: { type: 'string' },
  state: { type: 'string' },
  speed: { type: 'string' },
  'with-parent': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const usage = `A simulated EC2 and STS on 127.0.0.1. Access key "sandbox", secret "sandbox".

Usage: ami-authoring sandbox [options]

  --port N          the port; 0, the default, takes a free one
  --world W         demo (default), thousand, tenthousand, images, hostile, or a JSON file
  --state FILE      keeps the world in FILE between starts
  --speed X         X seconds pass in the sandbox in one second
  --with-parent     ends when standard input is closed
  -h, --help        print this
  -v, --version     print the version

The URL is printed on standard output once it answers.
`;

function numberOf(name: string, text: string | undefined, largest: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= largest) return value;
  throw new Error(`${name} has to be a number from 0 to ${largest}`);
}
