import { GetSessionTokenCommand } from '@aws-sdk/client-sts';
import type { Section } from '../../aws-files';
import { askForCode } from './ask-for-code';
import { askSts } from './ask-sts';
import type { Credentials } from './credentials';
import { readDuration } from './read-duration';
import type { ChainStep } from './step';

/** A session of the profile's own keys with its MFA device. Without a device, or in a session already, the keys themselves. */
export async function withMfa(section: Section, keys: Credentials, step: ChainStep): Promise<Credentials> {
  const serial = section.mfa_serial;
  if (!serial || keys.sessionToken !== undefined) return keys;
  const command = new GetSessionTokenCommand({
    SerialNumber: serial,
    TokenCode: await askForCode(serial, step),
    DurationSeconds: readDuration(section.duration_seconds),
  });
  return askSts(step, section, { credentials: keys }, sts => sts.send(command));
}
