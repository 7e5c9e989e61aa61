import { createHash, randomBytes } from 'node:crypto';

/** A new id of the form `prefix-51…`: every id that the sandbox gives out while it runs begins with 51, so that nobody takes it for a real one. */
export function newId(prefix: string): string {
  return `${prefix}-51${randomBytes(8).toString('hex').slice(0, 15)}`;
}

/** The id that a thing of this name always has, for the things a world begins with. */
export function idOf(prefix: string, name: string): string {
  return `${prefix}-0${createHash('sha256').update(`${prefix}:${name}`).digest('hex').slice(0, 16)}`;
}
