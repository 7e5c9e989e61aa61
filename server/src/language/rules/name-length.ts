import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { lengthLimits } from '../length-limits';
import { blankProblem } from '../not-given';
import { problemAt } from '../problem';
import type { RequestDocument, StringNode } from '../request-document';
import { replaceValue } from '../request-edits';
import { requestShape } from '../request-schema';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { findVariables, resolvedLength } from '../variables';

const { minimum, maximum } = lengthLimits(requestShape, 'Name');

export const nameLength: StaticRule = {
  id: 'name-length',
  severity: 'error',
  needs: 'Name',
  docs: {
    what: 'Name must have 3 to 128 characters after its variables are resolved.',
    why: 'EC2 rejects it. The console allows 127; botocore checks only the minimum.',
    except:
      'A variable whose length is not known yet, such as the name of the instance, counts as at least one character and has no maximum.',
    ec2: "`InvalidAMIName.Malformed`: AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'",
    source: 'API reference; botocore ImageNameRequest; webdigi/AWS-AMI-Automated-Creation-Deletion#6',
  },
  request(view, { document, variables }) {
    const { Name } = view.members;
    if (!isString(Name)) return undefined;
    const blank = blankProblem(document, view, Name);
    if (blank !== undefined) return blank;
    const { value } = Name;
    const { shortest, longest } = resolvedLength(value.value, variables);
    if (longest >= minimum && shortest <= maximum) return undefined;
    const isLong = shortest > maximum;
    const message = t('Name must have {minimum} to {maximum} characters. It has {length}.', {
      minimum,
      maximum,
      length: isLong ? shortest : longest,
    });
    return problemAt(value, message, {
      fixes: () => (isLong && findVariables(value.value).length === 0 ? [shortening(document, value)] : []),
    });
  },
};

function shortening(document: RequestDocument, value: StringNode): Fix {
  const shorter = [...value.value].slice(0, maximum).join('').trimEnd();
  return {
    title: t('Shorten to {0} characters', maximum),
    changes: [replaceValue(document, value, shorter)],
    guess: true,
  };
}
