export function buildWeb(options: { outdir: string; sourcemap?: false | 'linked' }): Promise<object[]>;
