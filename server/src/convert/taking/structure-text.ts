import { Expression, type Found } from '../found';
import { jsonDialect, powershellDialect, unquotedDialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';
import { readShorthand } from '../shell/shorthand';

/**
 * A structure that stands in a text: JSON, also with its quotes escaped once more or taken away by a shell; the AWS CLI's shorthand;
 * what PowerShell prints of an object. Undefined where it is none of these.
 */
export function readStructureText(text: string): Found | undefined {
  const trimmed = text.trim();
  if (/^@\{[\s\S]*\}$/.test(trimmed)) return readPrinted(trimmed);
  if (!/^[[{]/.test(trimmed)) return trimmed.includes('=') ? readShorthand(trimmed) : undefined;
  const json = /\\"/.test(trimmed) && !/[^\\]"/.test(trimmed) ? trimmed.replace(/\\"/g, '"') : trimmed;
  if (json.includes('"') || /^[[{]\s*'/.test(json)) return readJson(json);
  return readShorthand(json) ?? readUnquoted(json);
}

function readJson(text: string): Found | undefined {
  const reader = new LiteralReader(text, jsonDialect);
  const value = reader.value();
  reader.skip(jsonDialect.blank);
  return value instanceof Expression || reader.at < text.length ? undefined : value;
}

function readUnquoted(text: string): Found | undefined {
  const value = new LiteralReader(text, unquotedDialect).value();
  return value instanceof Expression ? undefined : value;
}

/** `@{VolumeSize=100; VolumeType=gp3}`: texts without quotes, between semicolons. */
function readPrinted(text: string): Found {
  const members = text
    .slice(2, -1)
    .split(/;\s*/)
    .filter(member => member !== '');
  return new Map(
    members.map(member => {
      const equals = member.indexOf('=');
      const value = equals < 0 ? '' : member.slice(equals + 1).trim();
      return [
        member.slice(0, equals < 0 ? undefined : equals).trim(),
        powershellDialect.words.get(`$${value}`) ?? value,
      ];
    }),
  );
}
