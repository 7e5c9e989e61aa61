import { t } from '@vscode/l10n';
import { type Gap, type ShellPiece, TextWithGaps } from '../shell/pieces';
import { isInputObject } from './input';

/** What the lines of steps need and nobody knows before the image is there, with a sentence for each that is used. */
export class Gaps {
  private readonly used = new Map<string, { readonly of: string; readonly sentence: string }>();

  /** Sentences: what to set before the lines run. They name the variables of the shell without its own signs. */
  get sentences(): readonly string[] {
    return [...this.used.values()].map(({ sentence }) => sentence);
  }

  get image(): Gap {
    return this.gap('IMAGE_ID', '', name => t('Set {0} to the ID of the image.', name));
  }

  get region(): Gap {
    return this.gap('IMAGE_REGION', '', name => t('Set {0} to the region of the image.', name));
  }

  get name(): Gap {
    return this.gap('IMAGE_NAME', '', name => t('Set {0} to the name of the image.', name));
  }

  /** The copy that the step of this key makes. */
  copy(key: string, region: string): Gap {
    return this.gap(`${key}_ID`, key, name =>
      t('Set {name} to the ID of the copy in {region}. The command that copies the image prints this ID.', {
        name,
        region,
      }),
    );
  }

  /** The end of a period such as `90d` that begins with the creation of an image. */
  date(key: string, period: string): Gap {
    return this.gap(`${key.replace(/\/source$/, '')}_DATE`, key, name =>
      t('Set {name} to the creation date of the image plus {period}, such as {example}.', {
        name,
        period,
        example: '2027-01-31T00:00:00Z',
      }),
    );
  }

  /** The same variable for the same thing, and another one for another thing. */
  private gap(wanted: string, of: string, sentence: (name: string) => string): Gap {
    const name = wanted
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^(?=\d)/, '_')
      .toUpperCase();
    for (let count = 1; ; count++) {
      const variable = count === 1 ? name : `${name}_${count}`;
      const known = this.used.get(variable);
      if (known !== undefined && known.of !== of) continue;
      this.used.set(variable, { of, sentence: sentence(variable) });
      return { variable };
    }
  }
}

/** The members with pieces in the place of `${name}`, in every text there is. */
export function withPieces(
  members: Readonly<Record<string, unknown>>,
  pieces: ReadonlyMap<string, () => ShellPiece>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, replaceIn(value, pieces)]));
}

function replaceIn(value: unknown, pieces: ReadonlyMap<string, () => ShellPiece>): unknown {
  if (typeof value === 'string') return textWith(value, pieces);
  if (Array.isArray(value)) return value.map(item => replaceIn(item, pieces));
  return isInputObject(value) ? withPieces(value, pieces) : value;
}

function textWith(text: string, pieces: ReadonlyMap<string, () => ShellPiece>): string | TextWithGaps {
  const parts = text
    .split(/(\$\{\w+\})/)
    .map((part): ShellPiece => (part.startsWith('${') ? (pieces.get(part.slice(2, -1))?.() ?? part) : part))
    .filter(part => part !== '');
  return parts.every(part => typeof part === 'string') ? parts.join('') : new TextWithGaps(parts);
}
