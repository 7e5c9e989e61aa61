/** Key → text. */
export type Texts = Record<string, string>;
export const languages: readonly string[];
export function readEnglish(): { manifest: Texts; code: Texts; problems: string[] };
export function readTranslation(language: string): { manifest: Texts; code: Texts };
export function filesOf(language: string): { manifest: string; code: string };
