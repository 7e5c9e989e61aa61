/** Longer texts are recognised by their beginning. */
const mostRead = 100_000;

/** True for an array of PHP that has names: `['Name' => 'web']`. */
export function isPhpArray(text: string): boolean {
  return /^\s*\[\s*(?:"\w{1,100}"|'\w{1,100}')\s*=>/.test(text);
}

/** True for JSON in the form in which Git shows a change of it; lines of context may lack their space. */
export function isDiff(whole: string, first: string): boolean {
  const text = whole.slice(0, mostRead);
  if (/^diff --git |^@@ -\d/m.test(text)) return true;
  const hasAdded = /^\+[ \t]*["{}[\]]/m.test(text);
  const hasRemoved = /^-[ \t]*["{}[\]]/m.test(text);
  const isObject = first === '{' && /^\+[ \t]*"\w{1,100}"[ \t]*:/m.test(text);
  return isObject || (hasAdded && hasRemoved);
}
