/** What is wrong with a translation of `english` (key → text): nothing missing counts as wrong, that is `missing`. */
export function checkTranslation(english, translated) {
  const problems = [];
  for (const [key, text] of Object.entries(translated)) {
    const original = english[key];
    if (original === undefined) continue;
    const before = fixedParts(original);
    const after = fixedParts(text);
    if (before !== after) problems.push(`"${key}": has [${after}] instead of [${before}]`);
    if (text.trim() === '') problems.push(`"${key}": is empty`);
  }
  return {
    problems,
    missing: Object.keys(english).filter(key => translated[key] === undefined),
    unused: Object.keys(translated).filter(key => english[key] === undefined),
  };
}

/** What a translation must leave as it is: placeholders, code, links of commands and settings, icons. */
function fixedParts(text) {
  const parts = text.match(/\{[\w-]+\}|`[^`]+`|\]\([^)]+\)|\$\([\w~-]+\)|#ami\.[\w.]+#/g) ?? [];
  return [...new Set(parts)].sort().join(' ');
}
