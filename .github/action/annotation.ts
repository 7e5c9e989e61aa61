/** A finding as `--format json` prints it. */
export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line that makes GitHub show a finding beside its place. Names and texts of a file cannot end it or add a command. */
export function annotation({ file, rule, severity, message, start, end }: Finding): string {
  const level = levels[severity] ?? 'notice';
  const place = `line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column}`;
  return `::${level} file=${property(file)},${place},title=${property(rule)}::${data(message)}\n`;
}

/** The line for what could not be checked: it has no place. */
export function failure(text: string): string {
  return `::error::${data(text)}\n`;
}

const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
