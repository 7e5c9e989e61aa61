import { t } from '@vscode/l10n';
import type { FileProblem, LineFault } from './aws-files';

/** What is wrong with an AWS file, and what the AWS CLI makes of it. Quotes nothing of the line: it may hold a secret. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return t('Could not read {0} ({1}).', problem.path, problem.code);
    case 'utf-16':
      return t('{0} is encoded as UTF-16, which AWS tools cannot read. Save it as UTF-8.', problem.path);
    case 'line':
      return lineSentences[problem.fault](`${problem.path}:${problem.line}`);
  }
}

const lineSentences: Readonly<Record<LineFault, (place: string) => string>> = {
  'outside-section': place => t('{0}: This line is before the first section. The AWS CLI rejects the file.', place),
  'unclosed-section': place => t('{0}: The section has no closing bracket. The AWS CLI rejects the file.', place),
  'no-delimiter': place => t('{0}: This line has no "=". The AWS CLI rejects the file.', place),
  'no-key': place => t('{0}: This line has no key before "=". The AWS CLI rejects the file.', place),
  'duplicate-section': place => t('{0}: This section already exists in the file. The AWS CLI rejects the file.', place),
  'duplicate-key': place => t('{0}: This key already exists in the section. The AWS CLI rejects the file.', place),
  'broken-block': place =>
    t('{0}: This section has an indented line without "=". The AWS CLI rejects the file.', place),
  'not-utf-8': place => t('{0}: This line is not encoded as UTF-8. The AWS CLI rejects the file.', place),
  'indented-section': place =>
    t(
      '{0}: This section is indented, so the AWS CLI reads it as part of the value above. Remove the indentation.',
      place,
    ),
  'nameless-section': place =>
    t('{0}: The AWS CLI ignores this section. Enclose names that contain spaces in double quotes.', place),
};
