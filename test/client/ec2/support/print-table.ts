/** Prints rows as a table into the test's output, each cell cut to what a line holds. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [header, ...rows].map(row => row.map(cell => cell.replaceAll('\n', ' ')));
  const widths = header.map((_, column) => Math.max(...all.map(row => row[column]?.length ?? 0)));
  const lines = all.map(row =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  console.log(`\n    ${title}\n${lines.join('\n')}\n`);
}
