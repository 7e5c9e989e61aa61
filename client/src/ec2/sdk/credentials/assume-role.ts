import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { Section } from '../../aws-files';
import { askForCode } from './ask-for-code';
import { askSts } from './ask-sts';
import type { Credentials } from './credentials';
import { readDuration } from './read-duration';
import type { ChainStep } from './step';

/** A role session by the source's keys, at the STS endpoint of the profile that the person has selected. */
export async function assumeRole(section: Section, step: ChainStep, source: Credentials): Promise<Credentials> {
  const serial = section.mfa_serial;
  const command = new AssumeRoleCommand({
    RoleArn: section.role_arn,
    RoleSessionName: section.role_session_name || `ami-authoring-${Date.now()}`,
    ExternalId: section.external_id,
    DurationSeconds: readDuration(section.duration_seconds),
    SerialNumber: serial,
    // Last, so that nobody types a code for a chain that is broken before it.
    TokenCode: serial ? await askForCode(serial, step) : undefined,
  });
  return askSts(step, section, { credentials: source }, sts => sts.send(command));
}
