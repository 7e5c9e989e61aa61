export function pseudoTranslate(texts: Record<string, string>): Record<string, string>;
