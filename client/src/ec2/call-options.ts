export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Nobody waits for this call: rather than asking for an MFA code it fails with `MfaRequired`. */
  readonly background?: boolean;
}

export interface CreateImageOptions extends CallOptions {
  /** Called at the last moment before the request leaves; if it rejects, nothing is sent. */
  readonly beforeSending?: () => Promise<void>;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Missing on the last page. */
  readonly nextToken?: string;
}

export interface PageQuery {
  /** 5 to 1,000; not together with ids. */
  readonly maxResults?: number;
  readonly nextToken?: string;
}
