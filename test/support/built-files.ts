import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/** The files that a bundle is made of, as they are shipped, by esbuild's own account of them. */
export class BuiltFiles {
  private readonly outputs: Metafile['outputs'];

  private constructor(outputs: Metafile['outputs']) {
    this.outputs = outputs;
  }

  static async of(bundle: BuildOptions): Promise<BuiltFiles> {
    const folder = await mkdtemp(join(tmpdir(), 'ami-built-'));
    const { metafile } = await build({
      ...bundle,
      absWorkingDir: join(__dirname, '../..'),
      outdir: folder,
      bundle: true,
      minify: true,
      metafile: true,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    await rm(folder, { recursive: true, force: true });
    assert(metafile !== undefined);
    return new BuiltFiles(
      Object.fromEntries(Object.entries(metafile.outputs).map(([path, each]) => [basename(path), each])),
    );
  }

  /** A file and all that is read with it, itself first. */
  readWith(name: string): readonly string[] {
    const read = [name];
    for (const each of read) {
      const imports = this.outputs[each]?.imports ?? [];
      const own = imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path));
      read.push(...own.filter(file => file in this.outputs && !read.includes(file)));
    }
    return read;
  }

  /** The bytes of a file and of all that is read with it. */
  bytesOf(name: string): number {
    return this.readWith(name).reduce((sum, file) => sum + (this.outputs[file]?.bytes ?? 0), 0);
  }

  /** The sources that have something in a file or in what is read with it. */
  sourcesOf(name: string): readonly string[] {
    const inputs = this.readWith(name).flatMap(file => Object.entries(this.outputs[file]?.inputs ?? {}));
    return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([source]) => source);
  }
}
