/** A target as plans and runs name it: enough to find it again and to tell a person where a request goes. Holds no secret. */
export interface TargetRef {
  readonly profile: string;
  readonly region: string;
  /** Twelve digits; missing while nobody could ask STS. */
  readonly account?: string;
  /** What `ami.accountNames` calls it. */
  readonly accountName?: string;
  /** Only where requests do not go to AWS: the sandbox's address or an emulator's. */
  readonly endpoint?: string;
}

/** Equal for two refs whose images are in the same place. Addresses do not count: the sandbox has a new one at each start. */
export function targetKey(target: TargetRef): string {
  return JSON.stringify([target.profile, target.region, target.account ?? '']);
}
