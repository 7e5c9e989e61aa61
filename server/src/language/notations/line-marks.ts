/**
 * What stands at the beginning of a line that was copied from a mail, a listing, a list or a log: `>`, `+`, `12:`, the name of a file or a container, a time, a bullet. As the
 * source of an expression.
 */
export const lineMark =
  '[ \\t]*(?:(?:>[ \\t]?)+|[+|]|\\d{4}-\\d\\d-\\d\\d[T ][\\d:.,+-]+Z?|\\d+[:|.]?(?=[ \\t|:{}"]|$)(?:[ \\t]*\\|)?|\\[[^\\]\\n"{]{1,40}\\](?=[ \\t])|[\\w.-]{1,40}[ \\t]*\\||[\\w./\\\\-]{1,80}\\.json[:-](?:\\d+[:-])?|[•◦▪·](?=[ \\t]))';
