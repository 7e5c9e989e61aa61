import { loadavg } from 'node:os';

/** The middle one of some numbers; undefined of none. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

/** Milliseconds that something takes. */
export async function timed(use) {
  const start = performance.now();
  await use();
  return performance.now() - start;
}

/** Prints rows of texts and numbers under a title that says how busy the machine was. */
export function printTable(title, head, rows) {
  const load = loadavg().map(each => each.toFixed(1));
  console.log(`\n${title} (medians; load average ${load.join(' ')})`);
  for (const row of [head, ...rows]) console.log(row.map(cell).join(''));
}

function cell(value = '', index) {
  const text = typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
  return index === 0 ? text.padEnd(36) : text.padStart(12);
}
