import { t } from '@vscode/l10n';
import { looksLikeMarker } from '../conflict-markers';
import type { Fix, TextChange } from '../finding';
import { isIgnoreOnly } from '../ignore-comments';
import { lengthLimits } from '../length-limits';
import { problemAt } from '../problem';
import { findProperty, type RequestDocument, type Span } from '../request-document';
import { insertMember } from '../request-edits';
import { requestShape } from '../request-schema';
import type { StaticRule } from '../rule';

const { maximum } = lengthLimits(requestShape, 'Description');

/** One change for each comment: beyond this, a menu would be larger than the file. */
const mostDeleted = 1000;

/** Of more comments the first ones are reported. */
const mostComments = 10_000;

export const jsonComment: StaticRule = {
  id: 'json-comment',
  severity: 'warning',
  docs: {
    what: 'The file has a comment: `//` or `/* */`.',
    why: 'The AWS CLI rejects the file: "Expecting property name enclosed in double quotes". The editor removes comments before it sends the request.',
    except: 'You do not use the file with the AWS CLI. A comment that contains only `ami-ignore` is not reported.',
    source: 'RFC 8259; measured with aws-cli 1.45.11.',
  },
  document(document) {
    const { text } = document;
    return document.comments
      .slice(0, mostComments)
      .filter(comment => !isIgnoreOnly(text.slice(comment.offset, comment.end)) && !isUnclosed(document, comment))
      .map(comment =>
        problemAt(
          comment,
          t('The AWS CLI cannot read comments. The editor removes them before it sends the request.'),
          {
            fixes: () => [
              { title: t('Delete the comment'), changes: [deletion(document, comment)] },
              ...moved(document, comment),
              ...(document.comments.length > 1 && document.comments.length <= mostDeleted
                ? [
                    {
                      title: t('Delete all comments'),
                      changes: document.comments.map(each => deletion(document, each)),
                    },
                  ]
                : []),
            ],
          },
        ),
      );
  },
};

/** A comment about the whole request can be what its Description says. */
function moved(document: RequestDocument, comment: Span): readonly Fix[] {
  const { root, text, problems } = document;
  if (root?.kind !== 'object' || problems.length > 0 || findProperty(root, 'Description') !== undefined) return [];
  const words = wordsOf(text.slice(comment.offset, comment.end));
  if (words === '' || words.length > maximum || words.startsWith('ami-ignore')) return [];
  const changes = [insertMember(document, root, 'Description', words), deletion(document, comment)];
  return isApart(changes) ? [{ title: t('Move the comment to Description'), changes }] : [];
}

function wordsOf(comment: string): string {
  return comment
    .replace(/^\/[/*]+/, '')
    .replace(/\*\/$/, '')
    .split(/[\r\n]+/)
    .map(line => line.trim().replace(/^\*+/, '').trim())
    .filter(line => line !== '')
    .join(' ');
}

/** That it has no end is said already. */
function isUnclosed({ problems }: RequestDocument, { offset }: Span): boolean {
  return problems.some(problem => problem.kind === 'comment-unclosed' && problem.offset === offset);
}

function isApart([first, second]: readonly TextChange[]): boolean {
  return first === undefined || second === undefined || first.end <= second.offset || second.end <= first.offset;
}

/** Takes the white space before it along, and its line where nothing else stands there. */
function deletion({ text }: RequestDocument, { offset, end }: Span): TextChange {
  let start = offset;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  const startsLine = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  const rest = /[ \t]*(\r\n|\n|\r|$)/y;
  rest.lastIndex = end;
  const endsLine = rest.exec(text) !== null;
  if (startsLine && endsLine) return { offset: start, end: rest.lastIndex, text: '' };
  if (!startsLine) return { offset: start, end, text: '' };
  return { offset, end, text: start === offset && looksLikeMarker(text, end) ? ' ' : '' };
}
