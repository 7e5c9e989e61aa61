/** Something that is started when it is first needed, and once. A start that failed is forgotten, so that the next caller tries again. */
export class SingleStart<Started> {
  private readonly start: () => Promise<Started>;
  private running: Promise<Started> | undefined;

  constructor(start: () => Promise<Started>) {
    this.start = start;
  }

  /** Starts it unless it is running or about to. */
  get(): Promise<Started> {
    if (this.running !== undefined) return this.running;
    const starting = this.start().catch((error: unknown) => {
      this.running = undefined;
      throw error;
    });
    this.running = starting;
    return starting;
  }

  /** What was started, or undefined; waits for a start that is on its way, and fails with it. */
  async current(): Promise<Started | undefined> {
    return this.running;
  }
}
