/** A map with a maximum number of entries. The entry that was set longest ago is removed first. */
export class LeastRecent<Key, Value> {
  private readonly entries = new Map<Key, Value>();
  private readonly capacity: number;
  private readonly onDrop: (key: Key, value: Value) => void;

  /** `onDrop` hears of entries that made room, and of no others. */
  constructor(capacity: number, onDrop: (key: Key, value: Value) => void = () => undefined) {
    this.capacity = capacity;
    this.onDrop = onDrop;
  }

  get(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  has(key: Key): boolean {
    return this.entries.has(key);
  }

  /** Makes it the newest entry, also when it was there before. */
  set(key: Key, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    for (const [oldest, dropped] of this.entries) {
      if (this.entries.size <= this.capacity) return;
      this.entries.delete(oldest);
      this.onDrop(oldest, dropped);
    }
  }

  /** Changes a value that is there without making it newer. */
  replace(key: Key, value: Value): void {
    if (this.entries.has(key)) this.entries.set(key, value);
  }

  delete(key: Key): void {
    this.entries.delete(key);
  }

  /** The oldest first. */
  keys(): readonly Key[] {
    return [...this.entries.keys()];
  }

  values(): readonly Value[] {
    return [...this.entries.values()];
  }
}
