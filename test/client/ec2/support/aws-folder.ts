import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Environment } from '../../../../client/src/ec2/aws-files';

/** A home directory of its own with an AWS folder in it. */
export interface AwsFolder {
  /** The environment of somebody whose home this is; nothing of the real one but the PATH, nor of the machine. */
  readonly env: Environment;
  readonly path: string;
  /** Writes a file below `.aws`; returns where it is. */
  write(name: string, text: string): Promise<string>;
  remove(): Promise<void>;
}

export async function makeAwsFolder(): Promise<AwsFolder> {
  const home = await mkdtemp(path.join(tmpdir(), 'ami-home-'));
  const folder = path.join(home, '.aws');
  return {
    env: { HOME: home, PATH: process.env.PATH, AWS_EC2_METADATA_DISABLED: 'true' },
    path: folder,
    async write(name, text) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      return file;
    },
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
