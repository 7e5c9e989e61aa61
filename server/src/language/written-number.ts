/** A number as people write it, with what JSON does not take. */
export interface WrittenNumber {
  readonly value: number;
  readonly end: number;
  readonly kind: 'number-thousands' | 'number-unit';
}

/** Reads numbers such as `3,000`, `1_000` and `100 GiB`, outside and inside of quotes. */
export class WrittenNumbers {
  private readonly thousandsAt =
    /-?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:_\d{3})+|(?:['’]\d{3})+|(?:[ \u00a0\u202f]\d{3})+)(?![\w.:'’])/y;
  private readonly unitAt =
    /(-?\d+(?:\.\d+)?)[ \t]?(GiB|GB|Gi|G|TiB|TB|Ti|T|MiB\/s|MB\/s|MiBps|MBps|IOPS|k)(?![\w.:/])/iy;

  /** The number with thousands marks or a unit that begins at the offset, if one does. */
  at(text: string, offset: number): WrittenNumber | undefined {
    this.thousandsAt.lastIndex = offset;
    if (this.thousandsAt.test(text)) {
      const end = this.thousandsAt.lastIndex;
      return { value: Number(text.slice(offset, end).replace(/[^\d-]/g, '')), end, kind: 'number-thousands' };
    }
    this.unitAt.lastIndex = offset;
    const [, digits = '', unit = ''] = this.unitAt.exec(text) ?? [];
    const value = Number(digits) * factorOf(unit);
    if (digits === '' || !Number.isInteger(value)) return undefined;
    return { value, end: this.unitAt.lastIndex, kind: 'number-unit' };
  }
}

/** The number that a string means, with or without a unit; undefined for any other text. */
export function numberMeant(text: string): number | undefined {
  // Keyboards of East Asia also write digits as wide as their letters.
  const plain = text.trim().normalize('NFKC');
  if (/^-?\d+$/.test(plain)) return Number(plain);
  const written = new WrittenNumbers().at(plain, 0);
  return written?.end === plain.length ? written.value : undefined;
}

/** AWS counts volumes in GiB; what people call GB is meant so. */
function factorOf(unit: string): number {
  if (/^t/i.test(unit)) return 1024;
  return unit.toLowerCase() === 'k' ? 1000 : 1;
}
