import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const readme = readFileSync('README.md', 'utf8');
const raw = 'https://raw.githubusercontent.com/ami-authoring/ami-authoring/main/';

describe('README as the marketplace shows it', () => {
  it('begins with one sentence and the moving picture', () => {
    const [title, sentence, picture] = readme.split('\n\n');
    assert.equal(title, '# AMI Authoring for EC2');
    assert.equal(sentence?.match(/\./g)?.length, 1);
    assert.match(picture ?? '', /^!\[[^\]]+\]\(https:\/\/.*\.gif\)$/);
  });

  it('shows pictures of the repository, with a text for those who do not see them', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length >= 7);
    for (const [, alt = '', address = ''] of pictures) {
      assert.ok(alt.length > 20, address);
      assert.ok(address.startsWith(raw) && existsSync(address.slice(raw.length)), address);
      assert.match(address, /\.(png|gif)$/);
    }
  });

  it('names commands and settings as they are', () => {
    const titles = manifest.contributes.commands.map(({ title }: { title: string }) =>
      texts[title.slice(1, -1)]?.replace('…', ''),
    );
    for (const [, name = ''] of readme.matchAll(/\*\*AMI: ([^*]+)\*\*/g)) assert.ok(titles.includes(name), name);
    const settings = Object.keys(manifest.contributes.configuration.properties);
    for (const [, name = ''] of readme.matchAll(/`(ami\.[\w.]+)`/g)) {
      assert.ok(
        settings.some(setting => setting === name || setting.startsWith(`${name}.`)),
        name,
      );
    }
  });

  for (const file of ['README.md', 'after-the-image.md', 'permissions.md', 'editors-and-agents.md']) {
    it(`leads to pages that exist: ${file}`, () => {
      const path = file === 'README.md' ? file : `.github/docs/${file}`;
      const text = readFileSync(path, 'utf8');
      for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
        assert.ok(existsSync(join(dirname(path), link)), link);
      }
    });
  }
});

describe('what the marketplace reads of package.json', () => {
  it('has an icon of at least 128 pixels, that is no SVG', () => {
    const icon = readFileSync(manifest.icon);
    assert.equal(icon.subarray(1, 4).toString(), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
  });

  it('has the words that people search for, and allowed categories', () => {
    const found = `${texts.displayName} ${texts.description} ${manifest.keywords.join(' ')}`;
    for (const word of ['AMI', 'EC2', 'CreateImage', 'aws']) assert.ok(found.includes(word), word);
    const allowed = ['Programming Languages', 'Snippets', 'Linters', 'Other'];
    assert.ok(manifest.categories.every((category: string) => allowed.includes(category)));
    assert.ok(manifest.keywords.length <= 30);
  });

  it('says where the code, the problems and the questions go, and what it costs', () => {
    assert.match(manifest.repository.url, /^https:/);
    for (const part of ['homepage', 'qna']) assert.match(manifest[part], /^https:/);
    assert.match(manifest.bugs.url, /^https:/);
    assert.equal(manifest.pricing, 'Free');
    assert.match(manifest.engines.vscode, /^\^1\.\d+\.0$/);
  });

  it('has a changelog that begins with this version', () => {
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^# Changelog\n\n## ${manifest.version}\n`));
    assert.ok(existsSync('LICENSE'));
  });
});
