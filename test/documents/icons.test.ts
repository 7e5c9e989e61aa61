import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

// VS Code shows the icon for dark themes in High Contrast Light as well: it must be seen on white too. WCAG 1.4.11 asks 3:1 of pictures.
describe('The icon of requests', () => {
  const seenOn: Readonly<Record<string, readonly string[]>> = {
    'client/media/ami.svg': ['#ffffff', '#f3f3f3'],
    'client/media/ami-dark.svg': ['#000000', '#181818', '#1f1f1f', '#ffffff'],
  };

  for (const [file, backgrounds] of Object.entries(seenOn)) {
    it(`${file} stands out where it is shown`, () => {
      const colors = readFileSync(file, 'utf8').match(/#[0-9a-f]{6}/gi) ?? [];
      assert.ok(colors.length > 0);
      for (const color of colors) {
        for (const background of backgrounds) assert.ok(contrast(color, background) >= 3, `${color} on ${background}`);
      }
    });
  }

  it('is compared as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.ok(contrast('#c5c5c5', '#ffffff') < 3);
  });
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
