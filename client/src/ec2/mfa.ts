/**
 * Asks a person for the code of an MFA device. Undefined: the person went away. Called once for each role session, and
 * only for a call that somebody waits for (`CallOptions.background` is not set).
 */
export type MfaCodeProvider = (request: MfaRequest) => Promise<string | undefined>;

export interface MfaRequest {
  readonly profile: string;
  /** The serial number or ARN of the device, as the profile has it. */
  readonly serial: string;
}
