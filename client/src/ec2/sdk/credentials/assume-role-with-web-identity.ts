import { readFile } from 'node:fs/promises';
import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import type { Section } from '../../aws-files';
import { askSts } from './ask-sts';
import { type Credentials, noCredentials } from './credentials';
import type { ChainStep } from './step';

/** A role session by a token that another identity provider has written to a file. The call itself is not signed. */
export async function assumeRoleWithWebIdentity(section: Section, step: ChainStep): Promise<Credentials> {
  const file = section.web_identity_token_file ?? '';
  const token = await readFile(file, 'utf8').catch(() => undefined);
  if (!token) throw noCredentials('WebIdentityFileMissing', { profile: step.name, file });
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: section.role_arn,
    RoleSessionName: section.role_session_name || `ami-authoring-${Date.now()}`,
    WebIdentityToken: token.trim(),
  });
  return askSts(step, section, {}, sts => sts.send(command));
}
