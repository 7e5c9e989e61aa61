export interface ProofRow {
  readonly situation: string;
  readonly images: number;
  readonly outcome: string;
  readonly records: number;
  readonly told: number;
}

/** The proofs as a table in the output of the tests. */
export function printProofs(rows: readonly ProofRow[]): void {
  const cells = [
    ['situation', 'images', 'records', 'told', 'outcome'],
    ...rows.map(({ situation, images, records, told, outcome }) => [
      situation,
      `${images}`,
      `${records}`,
      `${told}`,
      outcome,
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0))) ?? [];
  for (const row of cells) {
    console.log(`    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  }
}
