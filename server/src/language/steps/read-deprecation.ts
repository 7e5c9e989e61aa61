/**
 * When an image would be deprecated that was created at `from`: at a date and time, or after days, weeks, months or years. Undefined for another
 * text.
 */
export function readDeprecation(text: string, from: Date): Date | undefined {
  const [, digits = '', unit] = /^(\d{1,5})([dwmy])$/.exec(text) ?? [];
  const date = unit === undefined ? dateOf(text) : after(from, Number(digits), unit);
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

function after(from: Date, count: number, unit: string): Date {
  const date = new Date(from);
  if (unit === 'd') date.setUTCDate(date.getUTCDate() + count);
  if (unit === 'w') date.setUTCDate(date.getUTCDate() + 7 * count);
  if (unit === 'm') date.setUTCMonth(date.getUTCMonth() + count);
  if (unit === 'y') date.setUTCFullYear(date.getUTCFullYear() + count);
  return date;
}

/** Of the 30th of February, JavaScript makes a day of March. */
function dateOf(text: string): Date | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const midnight = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return isDay ? new Date(text) : undefined;
}
