/** A text without the characters that nobody sees and without space around it. */
export function cleanText(text: string): string {
  return withoutInvisible(text).trim();
}

/** A text without the characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** True for a text in which nobody sees anything. */
export function isBlank(text: string): boolean {
  return cleanText(text) === '';
}

/** The first character of a text that nobody sees, as copied from web pages and chats. */
export function invisibleIn(text: string): string | undefined {
  return text.match(invisible)?.[0];
}

/** Zero-width characters, soft hyphens, byte order marks and marks of direction. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
