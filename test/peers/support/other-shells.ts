import type { Written } from '../../../server/src/convert/convert';

/** Puts the text of each file in the place of its name, for a shell in which a text can be an argument. */
export function fromPowershell({ text }: Written): string {
  const files = new Map<string, string>();
  const without = text.replace(
    /@(['"])\n([\s\S]*?)\n\1@ \| Set-Content -Encoding ascii (\S+)\n/g,
    (_, quote: string, json: string, file: string) => {
      files.set(file, quote === "'" ? quoted(json) : expanded(json));
      return '';
    },
  );
  return withContents(without, files);
}

/** PowerShell's text with variables as that of sh. */
function expanded(json: string): string {
  return json
    .split(/(`[\s\S]|\$\{\w+\})/)
    .map(part => (part.startsWith('${') ? `"${part}"` : quoted(part.replace(/^`/, ''))))
    .join('');
}

/** For cmd the sentences say which files a person writes. */
export function fromCmd({ text, lost }: Written): string {
  const files = new Map<string, string>();
  for (const sentence of lost) {
    const [, file, json = ''] =
      /^(?:Save|Replace .*, and save) this as (\S+) in the folder[^:]*: ([\s\S]*)$/.exec(sentence) ?? [];
    if (file === undefined) continue;
    const parts = json.split(/%((?:IMAGE|STEP)_\w+)%/);
    files.set(file, parts.map((part, index) => (index % 2 === 1 ? `"\${${part}}"` : quoted(part))).join(''));
  }
  return withContents(text.replace(/%(\w+)%/g, '$${$1}'), files);
}

function withContents(text: string, files: ReadonlyMap<string, string>): string {
  return text.replace(/--cli-input-json file:\/\/(\S+)/g, (whole, file: string) =>
    files.has(file) ? `--cli-input-json ${files.get(file)}` : whole,
  );
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
