import type { StepApi } from '../../../server/src/protocol';

/** One step for one image: one call in one region. Each can be sent, repeated, skipped, and undone alone. */
export interface StepWork {
  /** Unique in a run, and the same whenever the same steps are expanded: "share/source", "copy/eu-west-1", "share/copy/eu-west-1". */
  readonly key: string;
  /** The id of its definition. */
  readonly step: string;
  readonly api: StepApi;
  /** What the file says for this region. Only `${imageId}` is left in it. */
  readonly input: StepInput;
  /** Where the call goes: the region of the image, or the one that a copy is made in. */
  readonly region: string;
  readonly image: StepImage;
}

export type StepInput = Readonly<Record<string, unknown>>;

/** The image that a step is about; a CopyImage is about the one that it copies. */
export type StepImage =
  | { readonly kind: 'source' }
  /** `of`: the key of the work that makes the copy. */
  | { readonly kind: 'copy'; readonly of: string };
