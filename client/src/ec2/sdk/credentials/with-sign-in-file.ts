import { randomUUID } from 'node:crypto';
import { externalDataInterceptor } from '@smithy/shared-ini-file-loader';
import type { Section } from '../../aws-files';
import type { Connection } from '../../connection';
import { clientSettings, endpointOf, httpHandler } from '../client-settings';

/**
 * Calls one of the SDK's providers of sign-in sessions (`fromSSO`, `fromLoginCredentials`) with a config file of its own
 * that exists in memory only: the SDK would read the AWS files differently than the AWS CLI does. No region in the
 * client's settings: the SDK would take it for the one of the session.
 */
export async function withSignInFile<Answer>(
  { connection, service, sections }: SignInFile,
  provide: (options: SignInOptions) => Promise<Answer>,
): Promise<Answer> {
  const file = `ami-authoring:${randomUUID()}`;
  externalDataInterceptor.interceptFile(file, sections.map(writeSection).join('\n'));
  try {
    return await provide({
      profile: signInProfile,
      configFilepath: file,
      filepath: file,
      ignoreCache: true,
      clientConfig: signInClient(connection, service),
    });
  } finally {
    delete externalDataInterceptor.getFileRecord()[file];
  }
}

/** The name that the profile has in that file. */
export const signInProfile = 'signing-in';

export interface SignInFile {
  readonly connection: Connection;
  readonly service: keyof Connection['endpoints'];
  readonly sections: readonly (readonly [header: string, section: Section])[];
}

export interface SignInOptions {
  readonly profile: string;
  readonly configFilepath: string;
  readonly filepath: string;
  readonly ignoreCache: boolean;
  readonly clientConfig: ReturnType<typeof signInClient>;
}

function signInClient(connection: Connection, service: keyof Connection['endpoints']) {
  return {
    ...clientSettings(connection),
    ...endpointOf(connection, service),
    requestHandler: httpHandler(connection, { keepAlive: false }),
  };
}

function writeSection([header, section]: readonly [header: string, section: Section]): string {
  const lines = Object.entries(section).flatMap(([key, value]) => (value ? `${key} = ${value}` : []));
  return `[${header}]\n${lines.join('\n')}\n`;
}
