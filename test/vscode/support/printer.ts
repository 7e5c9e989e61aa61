import { askDriver } from './driver';

/**
 * Prints to the terminal of whoever started the editor: the desktop editor forwards the console of a test run, the
 * browser editor does not and is asked. `done` resolves when all of it has arrived.
 */
export function printer(): { print(text: string): void; done(): Promise<void> } {
  const { AMI_DRIVER } = process.env;
  if (!AMI_DRIVER) return { print: text => console.log(text.trimEnd()), done: async () => {} };
  let last: Promise<unknown> = Promise.resolve();
  return {
    print(text) {
      last = last.then(() => askDriver(AMI_DRIVER, 'print', { text }));
    },
    done: async () => {
      await last;
    },
  };
}
