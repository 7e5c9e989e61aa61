import type { ObjectNode, RequestDocument, SyntaxProblem } from '../request-document';
import type { NotationId } from './notation-id';

/** One word that JSON does not know is a slip; this many are another language. */
const fewest = 2;

/** Which notation a text is in that begins with a brace. Undefined for JSON, however broken. */
export function notationOfObject(document: RequestDocument, root: ObjectNode): NotationId | undefined {
  const { text, problems } = document;
  if (/^\s*\{\s*[\\`]"/.test(text)) return 'escaped-json';
  if (/^\s*\{(?:code|noformat)[^}\n]{0,60}\}\s*\{/.test(text)) return 'markdown';
  if (/^[ \t]*[•◦▪·][ \t]+"/m.test(text) && problems.length >= fewest) return 'marked-lines';
  if (problems.length === 0) return leftover.test(text) ? 'convertto-json' : undefined;
  if (/&(?:quot|#34|#x22);/i.test(text) && !text.includes('"')) return 'html-json';
  if (isRuby(text)) return 'ruby';
  if (/^\s*\{\s*[A-Za-z_]\w{0,100}[ \t]*=[ \t]*["[{]/.test(text)) {
    return /^[ \t]*(?:source_instance_id|snapshot_without_reboot)[ \t]*=/m.test(text) ? 'terraform' : 'assignments';
  }
  if (typographicNames(text) >= fewest) return 'typographic-json';
  const written = (problem: SyntaxProblem) => text.slice(problem.offset, problem.end);
  const count = (isMeant: (problem: SyntaxProblem) => boolean) => problems.filter(isMeant).length;
  const pythonWords = problems.filter(({ kind }) => kind === 'value-unknown').map(written);
  const words = pythonWords.filter(word => /^(?:True|False|None)$/.test(word));
  const singles = count(({ kind }) => kind === 'single-quotes');
  const bareNames = count(({ kind }) => kind === 'property-name-unquoted');
  const hasDoubleQuotedName = /"[ \t]*:/.test(text);
  const isPython = words.length >= fewest || (words.length > 0 && singles > 0);
  if (isPython && bareNames === 0) return 'boto3';
  if (hasDoubleQuotedName || !root.closed) return undefined;
  if (bareNames >= fewest) return /["'`]/.test(text) ? 'javascript' : 'unquoted-json';
  if (singles < fewest || bareNames > 0) return undefined;
  return /:\s*(?:true|false|null)\b/.test(text) ? 'javascript' : 'boto3';
}

/** Symbols for names, `nil`, or names as the SDK for Ruby has them. */
function isRuby(text: string): boolean {
  return (
    /^\s*\{\s*(?::[a-z_]\w{0,100}\s*=>|'\w{1,100}'\s*=>|[A-Z]\w{0,100}\s*=>)/.test(text) ||
    /=>\s*nil\b/.test(text) ||
    (/^\s*\{\s*[a-z_]{1,50}: /.test(text) && snakeCaseName.test(text))
  );
}

const snakeCaseName =
  /[{,\s](?:instance_id|no_reboot|dry_run|block_device_mappings|tag_specifications): (?:["'[{]|true|false)/;

/** Names that a word processor or a chat has put in its own quotes, in a text that has no others. */
function typographicNames(text: string): number {
  return text.includes('"') ? 0 : (text.match(/[“”„‟«‘’‚＂″〃][A-Za-z_]\w{0,100}[“”‟»‘’＂″〃]\s{0,20}:/g)?.length ?? 0);
}

/** What `ConvertTo-Json` writes in the place of what is deeper than its depth. */
const leftover =
  /(?:"(?:BlockDeviceMappings|TagSpecifications|Tags|Ebs)"\s*:\s*\[?|[[,])\s*"(?:System\.(?:Object|Collections\.)|@\{)/;
