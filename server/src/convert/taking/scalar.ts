import { t } from '@vscode/l10n';
import type { Member } from '../../language/request-schema';
import type { Notes } from '../notes';

/** A value in the type of its member, as the AWS CLI reads texts; one that does not fit stays as it is. */
export function scalar(
  found: string | number | boolean,
  member: Member,
  path: string,
  notes: Notes,
): string | number | boolean {
  switch (member.type) {
    case 'integer':
      return typeof found === 'string' && /^[-+]?\d{1,15}$/.test(found.trim()) ? Number(found) : found;
    case 'boolean':
      if (typeof found !== 'string') return found;
      return /^true$/i.test(found) ? true : /^false$/i.test(found) ? false : found;
    default:
      if (member.name === 'NoDevice' && typeof found === 'boolean') return noDevice(found, path, notes);
      return String(found);
  }
}

function noDevice(found: boolean, path: string, notes: Notes): string | boolean {
  if (!found) return found;
  notes.change(t('{0} was changed to an empty string.', path));
  return '';
}
