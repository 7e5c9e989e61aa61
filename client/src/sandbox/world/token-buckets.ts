/** The token buckets of "Request throttling for the Amazon EC2 API": one a caller, region and action. */
export class TokenBuckets {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  /** Takes a token; false when the bucket is empty. */
  take(key: string, { capacity, perSecond }: Rate, now: number): boolean {
    const bucket = this.buckets.get(key) ?? { tokens: capacity, at: now };
    const tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    this.buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    return tokens >= 1;
  }
}

export interface Rate {
  readonly capacity: number;
  readonly perSecond: number;
}

/** EC2's published sizes. */
export const rates = {
  read: { capacity: 100, perSecond: 20 },
  /** Describes with neither filter nor page size. */
  readAll: { capacity: 50, perSecond: 10 },
  change: { capacity: 50, perSecond: 5 },
} as const satisfies Record<string, Rate>;
