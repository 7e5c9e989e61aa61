/** What a person can do something about: its message is all they need to read. Anything else that is thrown is a bug. */
export class Trouble extends Error {}

/** Ends the program when it throws: after a Trouble with its message alone, after a bug with its stack. */
export function endOnTrouble() {
  process.on('uncaughtException', error => {
    console.error(error instanceof Trouble ? error.message : error);
    process.exit(1);
  });
}
