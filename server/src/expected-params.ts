import {
  FormattingOptions,
  Position,
  Range,
  TextDocumentIdentifier,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver-types';

/** Whether a message has the parameters that its handler reads. True for a method that is not served. */
export function hasExpectedParams(method: string, params: unknown): boolean {
  const expected = Object.hasOwn(expectations, method) ? expectations[method] : undefined;
  if (expected === undefined) return true;
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return false;
  return Object.entries(expected).every(([name, fits]) => fits(Reflect.get(params, name)));
}

type Expected = Readonly<Record<string, (value: unknown) => boolean>>;

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown) => typeof value === 'string';
const listOf = (fits: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(fits);
/** Clients write null for what they leave out. */
const isMissingOr = (fits: (value: unknown) => boolean) => (value: unknown) =>
  (value ?? undefined) === undefined || fits(value);

const inDocument: Expected = { textDocument: TextDocumentIdentifier.is };
const atPosition: Expected = { ...inDocument, position: Position.is };
const inRange: Expected = { ...inDocument, range: Range.is };

/** A change of a range, or the whole new text. */
function isContentChange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('text' in value) || !isString(value.text)) return false;
  return !('range' in value) || value.range === undefined || Range.is(value.range);
}

/** Only what is read of it: what a client adds to a diagnostic or leaves out is its own business. */
function isContext(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const isDiagnostic = (each: unknown) =>
    typeof each === 'object' && each !== null && Range.is(Reflect.get(each, 'range'));
  return (
    listOf(isDiagnostic)(Reflect.get(value, 'diagnostics')) && isMissingOr(listOf(isString))(Reflect.get(value, 'only'))
  );
}

function isFile(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    isString(Reflect.get(value, 'uri')) &&
    isString(Reflect.get(value, 'text'))
  );
}

const expectations: Readonly<Record<string, Expected>> = {
  initialize: { capabilities: isObject },
  'textDocument/didOpen': { textDocument: TextDocumentItem.is },
  'textDocument/didChange': {
    textDocument: VersionedTextDocumentIdentifier.is,
    contentChanges: listOf(isContentChange),
  },
  'textDocument/didClose': inDocument,
  'textDocument/diagnostic': { ...inDocument, previousResultId: isMissingOr(isString) },
  'textDocument/hover': atPosition,
  'textDocument/completion': atPosition,
  'completionItem/resolve': { label: isString },
  'textDocument/codeAction': { ...inRange, context: isContext },
  'textDocument/codeLens': inDocument,
  'textDocument/documentLink': inDocument,
  'textDocument/documentSymbol': inDocument,
  'textDocument/foldingRange': inDocument,
  'textDocument/selectionRange': { ...inDocument, positions: listOf(Position.is) },
  'textDocument/inlayHint': inRange,
  'textDocument/formatting': { ...inDocument, options: FormattingOptions.is },
  'textDocument/rangeFormatting': { ...inRange, options: FormattingOptions.is },
  'workspace/didChangeConfiguration': {},
  'workspace/didChangeWatchedFiles': {},
  'ami/readRequest': { uri: isString, text: isString },
  'ami/readSteps': { uri: isString, text: isString, bases: listOf(isFile) },
  'ami/countFindings': { uri: isString, text: isString },
  'ami/changeRule': { text: isString, rule: isString, severity: isString },
  'ami/callTool': { name: isString, input: isObject },
  'ami/rulesFiles': { files: listOf(isFile) },
  'ami/changed': { what: isString },
};
