import assert from 'node:assert/strict';

/** Texts that somebody may have put into a file, a setting, a profile, a tag or an answer of AWS's. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'an icon': '$(flame) $(sync~spin)',
  'a link': '[Details](https://evil.example/x)',
  'a command': '[Details](command:workbench.action.files.newUntitledFile "Sign in")',
  'a command behind joiners': '[Details]\u2060\u2060(command:workbench.action.quit)',
  'an image': '![x](https://evil.example/x.png)',
  'a bare address': 'https://evil.example/ www.evil.example <https://evil.example> me@evil.example',
  HTML: `</td></pre></script><script>alert(1)</script>"'><a href="command:x"><img src=x onerror=alert(1)>&lt;b&gt;&#60;`,
  'Markdown that leaves a code span': '`[Details](https://evil.example) `` ``` ![x](https://evil.example/x.png)`',
  'Markdown that ends in back-ticks': 'x ![x](https://evil.example/x.png)```',
  'Markdown of blocks': '# h\n\n- item\n\n| a | b |\n|---|---|\n\n> **bold** _x_ ~~y~~\n\n```js\nx\n```',
  'direction and nothing': 'a\u202ecod.exe\u202c\u2066b\u2069\u200b\u200d\ufeff\u00adc',
  'line breaks': 'a\r\nNo problems found.\nb\u2028c\u2029d\u0085e\u000bf',
  'control characters': '\u001b[31m\u0007\u0000\u009b31m\u007f',
  'half characters': '\ud83d x \udc00',
  placeholders: '{0} {1} {name} {{0}} %s ${env:HOME}',
  'a member of every object': '__proto__',
  '100 kB': 'x'.repeat(100_000),
  '100 kB of brackets': '[]('.repeat(33_000),
  '100 kB of back-ticks': '`a'.repeat(50_000),
  '200 emoji': '\u{1f600}'.repeat(200),
};

/** A text that does nothing, for comparing. */
export const harmless = 'harmless';

/** How VS Code finds links in messages, dialogs and input boxes (`linkedText.ts`). */
const linkInMessage = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** How it finds icons in labels (`iconLabels.ts`). */
const iconInLabel = /\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/i;
/** What nobody sees, but the joiner that keeps links and icons apart. */
const invisible = /(?!\u2060)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Fails where VS Code would draw one line of a message, row, label or tooltip as anything but its letters. */
export function assertPlainLine(line: string, where: string, longest = 2000): void {
  const shown = `${where}: ${JSON.stringify(line.slice(0, 300))}`;
  assert.doesNotMatch(line, linkInMessage, shown);
  assertNoIcon(line, where);
  assertVisibleLine(line, where, longest);
}

/** Fails where a label would have an icon. */
export function assertNoIcon(label: string, where: string): void {
  assert.doesNotMatch(label, iconInLabel, `${where}: ${JSON.stringify(label.slice(0, 300))}`);
}

/** Fails where a line that an editor draws letter by letter has something that is not seen, or does not end. */
export function assertVisibleLine(line: string, where: string, longest = 1000): void {
  assert.doesNotMatch(line, invisible, `${where}: ${JSON.stringify(line.slice(0, 300))}`);
  // Joiners are of no width.
  assert([...line.replaceAll('\u2060', '')].length <= longest, `${where} is ${[...line].length} characters long`);
}

/** The same for a text of lines that are ours: no text from outside may add one. */
export function assertPlainLines(text: string, expected: number, where: string): void {
  const lines = text.split('\n');
  assert.equal(lines.length, expected, `${where}: ${JSON.stringify(text.slice(0, 500))}`);
  for (const line of lines) assertPlainLine(line, where);
}
