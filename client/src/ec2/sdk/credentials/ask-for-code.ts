import { noCredentials } from './credentials';
import type { ChainStep } from './step';

/** Asks the person for a code of the MFA device; rejects where nobody waits for the call, or no code was entered. */
export async function askForCode(serial: string, { background, connection, name }: ChainStep): Promise<string> {
  const details = { profile: name, serial };
  if (background || connection.mfaCode === undefined) throw noCredentials('MfaRequired', details);
  const code = await connection.mfaCode({ profile: name, serial });
  if (code === undefined || code === '') throw noCredentials('MfaCancelled', details);
  return code;
}
