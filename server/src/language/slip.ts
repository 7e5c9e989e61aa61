import { t } from '@vscode/l10n';
import { characterTitle } from './character-title';
import { cleanText, invisibleIn } from './clean-text';
import { replacement } from './common-fixes';
import { problemAt } from './problem';
import type { RequestDocument, StringNode } from './request-document';
import type { Problem } from './rule';

/**
 * A value that is right but for its case, space around it or characters that nobody sees: the one case in which correcting a value is no guess.
 * `isRight` is asked of the text without them, as it stands and in small letters.
 */
export function slipIn(
  document: RequestDocument,
  member: string,
  value: StringNode,
  isRight: (text: string) => boolean,
): Problem | undefined {
  const clean = cleanText(value.value);
  const meant = [clean, clean.toLowerCase()].find(isRight);
  if (meant === undefined || meant === value.value) return undefined;
  return problemAt(value, sentence(member, value.value, meant), {
    fixes: () => [replacement(document, value, meant, { safe: true })],
  });
}

function sentence(member: string, text: string, meant: string): string {
  const invisible = invisibleIn(text);
  if (invisible !== undefined) {
    return t('{0} contains an invisible character: {1}', member, characterTitle(invisible));
  }
  if (text.toLowerCase() === meant) return t('{0} must be in lowercase: {1}', member, meant);
  return text.trim() === text
    ? t('{0} must be in lowercase: {1}', member, meant)
    : t('{0} begins or ends with a space.', member);
}
