import type { Found } from '../found';

/** What a language writes differently from JSON, as far as literals go. All patterns are sticky. */
export interface Dialect {
  /** White space and comments. */
  readonly blank: RegExp;
  /** What stands between a name and its value. */
  readonly pair: RegExp;
  /** What ends a member or an item besides a closing bracket: a comma, in some languages a line end. */
  readonly separator: RegExp;
  /** What opens an object, a list: `{`, `@{`, `dict(`. */
  readonly openObject: RegExp;
  readonly openList: RegExp;
  readonly words: ReadonlyMap<string, boolean | null>;
  readonly strings: StringStyle;
  /** Whether names are the same in capitals and in small letters. */
  readonly ignoresCase?: boolean;
  /** True where `name "label" { … }` is a member, and one that stands several times is a list. */
  readonly hasBlocks?: boolean;
  /** True where `<<EOT` opens a text of whole lines. */
  readonly hasHeredocs?: boolean;
  /** Words without quotes that are texts all the same, where a shell took the quotes away. */
  readonly bareText?: RegExp;
  /** The variable of a request that says the same as an expression: `env:NAME` for `process.env.NAME`. */
  readonly variableOf?: (source: string) => string | undefined;
  /** The text that a constant of the SDK stands for, such as `VolumeType.gp3`, and where it ends. */
  readonly enumeration?: (text: string, at: number) => { readonly text: string; readonly end: number } | undefined;
  /** The literal that a name stands for, where the text gives it one and only one. */
  readonly constant?: (name: string) => Found | undefined;
}

export interface StringStyle {
  /** What opens a text, with its prefix; the last character is the quotation mark. */
  readonly open: RegExp;
  readonly escape: '\\' | '`';
  /** True where a quotation mark is written by doubling it. */
  readonly doubles: boolean;
  /** Whether single quotes take everything as it stands. */
  readonly rawSingle: boolean;
  /** Sticky; what opens an expression inside a text of that opening. Undefined: nothing does. */
  readonly interpolation?: (opening: string) => RegExp | undefined;
}

const words = {
  json: new Map<string, boolean | null>([
    ['true', true],
    ['false', false],
    ['null', null],
  ]),
  python: new Map<string, boolean | null>([
    ['True', true],
    ['False', false],
    ['None', null],
    ['true', true],
    ['false', false],
    ['null', null],
  ]),
  javascript: new Map<string, boolean | null>([
    ['true', true],
    ['false', false],
    ['null', null],
    ['undefined', null],
  ]),
  ruby: new Map<string, boolean | null>([
    ['true', true],
    ['false', false],
    ['nil', null],
  ]),
  php: new Map<string, boolean | null>([
    ['true', true],
    ['false', false],
    ['null', null],
    ['TRUE', true],
    ['FALSE', false],
    ['NULL', null],
  ]),
  powershell: new Map<string, boolean | null>([
    ['$true', true],
    ['$false', false],
    ['$null', null],
    ['$True', true],
    ['$False', false],
    ['$Null', null],
    ['true', true],
    ['false', false],
  ]),
};

const cStrings: StringStyle = { open: /["']/y, escape: '\\', doubles: false, rawSingle: false };

/** JSON as people write it: with comments, trailing commas and quotes of either kind. */
export const jsonDialect: Dialect = {
  blank: /(?:\s|\ufeff|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y,
  pair: /:/y,
  separator: /,/y,
  openObject: /\{/y,
  openList: /\[/y,
  words: words.json,
  strings: cStrings,
};

/** JSON after a shell took its quotes: names and texts are bare words. */
export const unquotedDialect: Dialect = {
  ...jsonDialect,
  blank: /\s+/y,
  words: new Map([...words.json, ...words.python]),
  bareText: /(?:[^,{}[\]"'\n\\]|\\.)+/y,
};

export const pythonDialect: Dialect = {
  blank: /(?:\s|\\\r?\n|#[^\n]*)+/y,
  pair: /:(?!=)|=(?!=)/y,
  separator: /,/y,
  openObject: /\{|dict\s*\(/y,
  openList: /\[|\(/y,
  words: words.python,
  strings: {
    open: /(?:[rRbBuUfF]{0,2})(?:"""|'''|"|')/y,
    escape: '\\',
    doubles: false,
    rawSingle: false,
    interpolation: opening => (/f/i.test(opening) ? /\{/y : undefined),
  },
  variableOf: source =>
    /^(?:os\.)?(?:environ(?:\.get)?|getenv)\s*[[(]\s*["']([A-Za-z_]\w*)["']/.exec(source)?.[1]?.replace(/^/, 'env:') ??
    dateOf(source, /strftime|isoformat|date\.today|datetime/, /^time\.time\(|timestamp/),
};

export const javascriptDialect: Dialect = {
  blank: /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y,
  pair: /:/y,
  separator: /,|;/y,
  openObject: /\{/y,
  openList: /\[/y,
  words: words.javascript,
  strings: {
    open: /["'`]/y,
    escape: '\\',
    doubles: false,
    rawSingle: false,
    interpolation: opening => (opening === '`' ? /\$\{/y : undefined),
  },
  enumeration: enumerationAt,
  variableOf: source =>
    /^process\.env(?:\.|\[["'])([A-Za-z_]\w*)/.exec(source)?.[1]?.replace(/^/, 'env:') ??
    dateOf(source, /new Date|toISOString|moment|dayjs/, /Date\.now|getTime/),
};

export const rubyDialect: Dialect = {
  blank: /(?:\s|#[^\n]*)+/y,
  pair: /:|=>/y,
  separator: /,/y,
  openObject: /\{/y,
  openList: /\[/y,
  words: words.ruby,
  strings: {
    ...cStrings,
    interpolation: opening => (opening === '"' ? /#\{/y : undefined),
  },
  variableOf: source =>
    /^ENV(?:\.fetch\(|\[)\s*["']([A-Za-z_]\w*)["']/.exec(source)?.[1]?.replace(/^/, 'env:') ??
    dateOf(source, /strftime|Date\.today|iso8601/, /^Time\.now\.to_i$/),
};

export const phpDialect: Dialect = {
  blank: /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y,
  pair: /=>/y,
  separator: /,|;/y,
  openObject: /(?:\[|array\s*\()(?=\s*["']\w{1,100}["']\s*=>)/iy,
  openList: /\[|array\s*\(/iy,
  words: words.php,
  strings: { ...cStrings, interpolation: opening => (opening === '"' ? /\{(?=\$)|\$(?=[A-Za-z_{])/y : undefined) },
  variableOf: source =>
    /^(?:getenv\(|\$_ENV\[)\s*["']([A-Za-z_]\w*)["']/.exec(source)?.[1]?.replace(/^/, 'env:') ??
    dateOf(source, /^date\(/, /^time\(\)$/),
};

export const hclDialect: Dialect = {
  blank: /(?:[^\S\n]|\n(?=\s*[\]})])|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y,
  pair: /=(?!=)|:/y,
  separator: /,|\n/y,
  openObject: /\{/y,
  openList: /\[/y,
  words: words.json,
  hasBlocks: true,
  hasHeredocs: true,
  strings: {
    open: /"/y,
    escape: '\\',
    doubles: false,
    rawSingle: false,
    interpolation: () => /\$(?=\$\{)|%(?=%\{)|\$\{|%\{/y,
  },
  variableOf: source =>
    /^(?:legacy_isotime|formatdate|isotime)\b/.test(source)
      ? 'date'
      : /^timestamp\(\)$|\btimestamp\(\)/.test(source)
        ? 'timestamp'
        : undefined,
};

export const powershellDialect: Dialect = {
  ignoresCase: true,
  blank: /(?:[^\S\n]|`\r?\n|\n(?=\s*[\]})])|#(?!>)[^\n]*|<#[\s\S]*?#>)+/y,
  pair: /=/y,
  separator: /,\s*|;|\n/y,
  openObject: /(?:\[(?:ordered|pscustomobject|hashtable)\]\s*)?@\{/iy,
  openList: /(?:\[[A-Za-z.[\]]+\]\s*)?@\(|\(/y,
  words: words.powershell,
  strings: {
    open: /["']/y,
    escape: '`',
    doubles: true,
    rawSingle: true,
    interpolation: opening => (opening === '"' ? /\$(?=[A-Za-z_{(])/y : undefined),
  },
  variableOf: source =>
    /^\$(?:\{env:|env:)([A-Za-z_]\w*)\}?$/i.exec(source)?.[1]?.replace(/^/, 'env:') ??
    dateOf(source, /Get-Date/i, /(?!)/),
};

/** The AWS SDK for JavaScript has an object of the values of each enumeration. */
function enumerationAt(text: string, at: number) {
  const constant = /(?:\w+\.)?(?:VolumeType|ResourceType|SnapshotLocationEnum|BootModeOverride\w*)\.(\w+)(?![\w.([])/y;
  constant.lastIndex = at;
  const [whole, value] = constant.exec(text) ?? [];
  if (whole === undefined || value === undefined) return undefined;
  return { text: /^[A-Z]+$/.test(value) ? value.toLowerCase() : value, end: at + whole.length };
}

/** Dates in the forms that programs use in names. The form of a variable is fixed, so the result may look otherwise. */
function dateOf(source: string, date: RegExp, stamp: RegExp): string | undefined {
  // A date among other things is not all that the expression says.
  if (/\+|\.format\s*\(|\s%\s|\bif\b|\?/.test(source)) return undefined;
  if (stamp.test(source)) return 'timestamp';
  if (!date.test(source)) return undefined;
  return /%H|%M(?!M)|%S|HH|hh|mm(?!m)|toISOString\(\)(?!\s*\.s(?:lice|ubstr|plit))|(?<!today\(\)\.)isoformat\(\)$/.test(
    source,
  )
    ? 'timestamp'
    : 'date';
}
