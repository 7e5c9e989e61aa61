/** When and why an image or a snapshot failed; what was finished before that time stays finished. */
export interface Failure {
  readonly at: number;
  readonly code: string;
  readonly message: string;
}
