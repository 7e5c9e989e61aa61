import { t } from '@vscode/l10n';
import { characterTitle } from '../character-title';
import { withoutInvisible } from '../clean-text';
import { notInImageName } from '../image-name';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { replaceOutsideVariables, spanInString } from '../string-text';
import { placeholderIn } from '../template-text';

export const nameCharset: StaticRule = {
  id: 'name-charset',
  severity: 'error',
  needs: 'Name',
  docs: {
    what: "Name contains a character other than `A-Z a-z 0-9 ( ) [ ] . / - ' @ _` and the space.",
    why: 'EC2 rejects `#`, `+`, `,`, `*`, colons (as in times), and non-ASCII letters.',
    except:
      'Variables are allowed: a run replaces them with their values, without such characters. Spaces, brackets, quotes, and `@` are allowed, although the error message of EC2 does not list them.',
    ec2: '`InvalidAMIName.Malformed`',
    source: 'API reference; hashicorp/packer#2774, hashicorp/packer#2182',
  },
  request({ members: { Name } }, { document }) {
    if (!isString(Name)) return undefined;
    const { value } = Name;
    const cleaned = replaceOutsideVariables(value.value, notInImageName, each =>
      withoutInvisible(each) === '' ? '' : '-',
    );
    const first = cleaned.firstMatch;
    if (first === undefined) return undefined;
    const placeholder = outerPlaceholder(value.value);
    if (placeholder !== undefined) {
      return problemAt(
        value,
        t('Replace the placeholder, or use a variable such as {1}: {0}', shownText(placeholder), '${date}'),
      );
    }
    const isInvisible = withoutInvisible(value.value) === cleaned.text;
    const span = spanInString(document, value, first);
    return problemAt(span, t('Name cannot contain {0}', characterTitle(first.text)), {
      fixes: () => [
        {
          title: isInvisible ? t('Remove invisible characters') : t('Replace invalid characters with -'),
          changes: [replaceValue(document, value, cleaned.text)],
          safe: isInvisible,
          guess: !isInvisible,
        },
      ],
    });
  },
};

/** A placeholder of another program; what only looks like one of our variables is for variable-unknown to say. */
function outerPlaceholder(name: string): string | undefined {
  const placeholder = placeholderIn(name);
  return placeholder === undefined || /^\$\{[^{]/.test(placeholder) ? undefined : placeholder;
}
