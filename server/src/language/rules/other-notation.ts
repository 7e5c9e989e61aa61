import { t } from '@vscode/l10n';
import { conversionFixes } from '../conversion-fixes';
import { type NotationId, notationOf } from '../notations';
import type { StaticRule } from '../rule';

export const otherNotation: StaticRule = {
  id: 'other-notation',
  severity: 'error',
  docs: {
    what: 'The file contains a request in another notation, such as an AWS CLI command, Python, JavaScript, or YAML.',
    why: 'The AWS CLI reads JSON only. A quick fix converts the text. Until then, no other rule checks it.',
    except: 'A single word or quotation mark that is not JSON is not another notation. It is reported at its place.',
    source: 'Ours; measured with aws-cli 1.45.11.',
  },
  document(document, { convert }) {
    const notation = notationOf(document);
    if (notation === undefined) return undefined;
    const { text } = document;
    const offset = text.length - text.trimStart().length;
    const end = offset + (/[^\r\n]*/.exec(text.slice(offset))?.[0].trimEnd().length ?? 0);
    return { offset, end, message: sentence(notation), fixes: () => conversionFixes(text, 'convert', convert) };
  },
};

function sentence(notation: NotationId): string {
  switch (notation) {
    case 'cli':
    case 'cli-powershell':
    case 'cli-cmd':
      return t('This is an AWS CLI command line, not JSON.');
    case 'boto3':
      return t('This is Python, not JSON.');
    case 'javascript':
      return t('This is JavaScript, not JSON.');
    case 'new-ec2image':
      return t('This is a PowerShell command, not JSON.');
    case 'terraform':
      return t('This is a Terraform configuration, not JSON.');
    case 'packer':
      return t('This is a Packer template, not JSON.');
    case 'yaml':
      return t('This is YAML, not JSON.');
    case 'assignments':
      return t('This is TOML or HCL, not JSON.');
    case 'markdown':
      return t('This is Markdown with a code block, not JSON.');
    case 'escaped-json':
      return t('This is JSON inside a string: its quotes are escaped.');
    case 'quoted-json':
      return t('This is JSON in single quotes for a shell.');
    case 'unquoted-json':
      return t('This is JSON without its double quotes; a shell has removed them.');
    case 'typographic-json':
      return t('This is JSON with typographic quotation marks.');
    case 'colored-json':
      return t('This is JSON with the color codes of a terminal.');
    case 'marked-lines':
      return t('This is JSON with a mark or a number at the beginning of each line.');
    case 'php':
      return t('This is PHP, not JSON.');
    case 'ruby':
      return t('This is Ruby, not JSON.');
    case 'diff':
      return t('This is a diff, not JSON.');
    case 'ini':
      return t('This is an INI or environment file, not JSON.');
    case 'csv':
      return t('This is CSV, not JSON.');
    case 'html-json':
      return t('This is JSON with HTML entities.');
    case 'nul-json':
      return t('This text contains NUL characters. It might be UTF-16 text that was opened with another encoding.');
    case 'heredoc-json':
      return t('This is JSON in a shell here-document.');
    case 'terminal-json':
      return t('This is JSON copied from a terminal with the prompt.');
    case 'json-in-text':
      return t('This JSON request is surrounded by other text.');
    case 'code':
      return t('This is program code, not JSON.');
    case 'convertto-json':
      return t("PowerShell's ConvertTo-Json truncated this request. Run it with -Depth 10.");
    case 'sdk-log':
      return t('This is an AWS SDK log, not JSON.');
    default:
      return t('This is not a CreateImage request in JSON.');
  }
}
