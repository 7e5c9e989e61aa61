const reference = 'https://github.com/ami-authoring/ami-authoring/blob/main/schemas/rules.md';

/** The page that says what a rule finds and why, and when it is not a mistake. */
export function ruleUrl(id: string): string {
  return `${reference}#${id}`;
}
