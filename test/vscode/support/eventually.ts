/** Awaits what `look` finds (anything but undefined or false), looking every 50 ms; after `seconds` says what was missed. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | PromiseLike<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
