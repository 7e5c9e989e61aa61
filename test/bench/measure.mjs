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
  const lines = [head, ...rows].map(row => row.map(textOf));
  const widths = head.map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)));
  for (const line of lines) console.log(widths.map((width, column) => cell(line[column], width, column)).join('  '));
}

function textOf(value = '') {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
}

/** What is counted stands to the left, and its numbers to the right. */
function cell(text = '', width, column) {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}
