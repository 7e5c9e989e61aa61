/**
 * Tags of template languages and shells where JSON has no place for them: `{{ … }}`, `{% … %}`, `{# … #}`, `<% … %>`, `${…}`, `#{…}`, `${{ … }}`, `$(…)`,
 * `$NAME` and `%NAME%`. One tag stands in one line; the bound on its length keeps the reading of any text linear.
 */
export class TemplateTags {
  private readonly tagAt =
    /\{\{(?!\s*"[^"\r\n]*"\s*:)[^{}\r\n]{0,500}(?:\{[^{}\r\n]{0,100}\}[^{}\r\n]{0,100}){0,5}\}\}|\{%[^%\r\n]{0,500}%\}|\{#[^#\r\n]{0,500}#\}|<%[^%\r\n]{0,500}%>|[$#]\{\{?[^{}"\r\n]{0,200}\}?\}|\$\([^()\r\n]{0,200}\)|\$(?!(?:true|false|null)\b)[A-Za-z_]\w{0,100}|%[A-Za-z_]\w{0,100}%/y;

  /** Where the tag that begins at the offset ends, or -1 where none begins. */
  endOf(text: string, offset: number): number {
    this.tagAt.lastIndex = offset;
    return this.tagAt.test(text) ? this.tagAt.lastIndex : -1;
  }
}

/** The first piece of a string that another program was meant to replace; undefined for a text that stands for itself. */
export function placeholderIn(text: string): string | undefined {
  return /\{\{[^{}]{0,200}\}\}|\{%[^%]{0,200}%\}|<%[^%]{0,200}%>|[$#]\{\{?[^{}]{0,200}\}?\}|\$\([^()]{0,200}\)|\$[A-Za-z_]\w{0,100}|%[A-Za-z_]\w{0,100}%|<[A-Za-z][\w .-]{0,100}>/.exec(
    text,
  )?.[0];
}
