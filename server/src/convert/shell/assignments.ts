import type { Unresolved } from '../found';
import type { Assignment, Shell, ShellCommand, Word } from './shell';

type Piece = string | Unresolved;

/** Variables in variables in variables; deeper ones stay as they are. */
const deepest = 5;

/** More variables than the words of a command have. Each may stand for several others. */
const mostResolved = 200;

/** What a script gives to its variables. One that gets two values, or is set by a loop, has none. */
export class Assignments {
  private readonly shell: Shell;
  private readonly outer: Assignments | undefined;
  private left = 0;
  private readonly values = new Map<string, readonly Piece[] | undefined>();

  constructor(commands: readonly ShellCommand[], shell: Shell, outer: Assignments | undefined) {
    this.shell = shell;
    this.outer = outer;
    for (const assignment of commands.flatMap(command => shell.assignmentsIn(command))) this.add(assignment);
  }

  /** The word with what is known of its variables. */
  resolve({ pieces }: Word): Word {
    this.left = mostResolved;
    return { pieces: this.resolved(pieces, 0) };
  }

  private add({ name, value }: Assignment): void {
    const key = this.keyOf(name);
    this.values.set(key, this.values.has(key) ? undefined : value?.pieces);
  }

  private resolved(pieces: readonly Piece[], depth: number): readonly Piece[] {
    return pieces.flatMap(piece => {
      if (typeof piece === 'string' || depth >= deepest || this.left-- <= 0) return [piece];
      const value = this.valueOf(piece);
      return value === undefined ? [piece] : this.resolved(value, depth + 1);
    });
  }

  /** Nothing where the value says no more than the name: it is what another command prints. */
  private valueOf(piece: Unresolved): readonly Piece[] | undefined {
    const name = this.shell.nameIn(piece.source);
    const value = name === undefined ? undefined : this.find(this.keyOf(name));
    const isKnown = value?.some(each => typeof each === 'string' || each.variable !== undefined) === true;
    return isKnown ? value : undefined;
  }

  private find(key: string): readonly Piece[] | undefined {
    return this.values.has(key) ? this.values.get(key) : this.outer?.find(key);
  }

  private keyOf(name: string): string {
    return this.shell.ignoresCase === true ? name.toLowerCase() : name;
  }
}
