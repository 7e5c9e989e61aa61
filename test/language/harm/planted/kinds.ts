import { linesKinds } from './kinds-of-lines';
import { namesKinds } from './kinds-of-names';
import { signsKinds } from './kinds-of-signs';
import { valuesKinds } from './kinds-of-values';
import { wholesKinds } from './kinds-of-wholes';
import type { Sample } from './samples';

/** A kind of mistake that people make: all the texts that come of a right one when it is made once, wherever it can be made. */
export interface Kind {
  readonly title: string;
  readonly plant: (text: string) => readonly string[];
  /** True where what comes out may be right: an optional member can be left out, and a file of steps takes comments. */
  readonly mayBeRight?: (sample: Sample) => boolean;
}

export const kinds: readonly Kind[] = [...namesKinds, ...valuesKinds, ...signsKinds, ...linesKinds, ...wholesKinds];
