export function checkTranslation(
  english: Record<string, string>,
  translated: Record<string, string>,
): { problems: string[]; missing: string[]; unused: string[] };
