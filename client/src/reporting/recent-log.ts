import type { Log } from '../log';

/** An issue has room for about this many. */
const mostLines = 60;

/** The log, with its last lines kept for a report of an issue. */
export class RecentLog implements Log {
  private readonly log: Log;
  private readonly recent: string[] = [];

  constructor(log: Log) {
    this.log = log;
  }

  /** The oldest first. */
  lines(): readonly string[] {
    return this.recent;
  }

  info(line: string): void {
    this.keep('info', line);
    this.log.info(line);
  }

  warn(line: string): void {
    this.keep('warning', line);
    this.log.warn(line);
  }

  error(error: string | Error, cause?: unknown): void {
    for (const part of [error, cause]) if (part !== undefined) this.keep('error', stackOf(part));
    this.log.error(error, cause);
  }

  show(): void {
    this.log.show();
  }

  private keep(level: string, line: string): void {
    this.recent.push(`[${level}] ${line}`);
    if (this.recent.length > mostLines) this.recent.shift();
  }
}

function stackOf(part: unknown): string {
  return part instanceof Error ? (part.stack ?? String(part)) : String(part);
}
