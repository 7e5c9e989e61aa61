import { visible } from './foreign-text';

/** The extension's log. Nothing that holds a secret is passed to it. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(error: string | Error, cause?: unknown): void;
  show(): void;
}

/** The part of VS Code's log that is used here. */
interface Channel {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  show(): void;
}

/** A log without lines that hide or forge other lines: only the stack of a bug has more than one. */
export function plainLog(channel: Channel): Log {
  return {
    info: line => channel.info(visible(line)),
    warn: line => channel.warn(visible(line)),
    error: (error, cause) =>
      channel.error([error, cause].flatMap(part => (part === undefined ? [] : stackOf(part))).join('\n')),
    show: () => channel.show(),
  };
}

function stackOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [visible(String(error))];
  return (error.stack ?? String(error)).split('\n').map(visible);
}
