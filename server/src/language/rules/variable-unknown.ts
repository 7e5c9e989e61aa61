import { t } from '@vscode/l10n';
import { nearestName } from '../nearest-name';
import { problemAt } from '../problem';
import type { PropertyNode, RequestDocument } from '../request-document';
import { requestShape } from '../request-schema';
import { isString } from '../request-view';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { spanInString } from '../string-text';
import { findVariables, takesVariables, variableKinds } from '../variables';

export const variableUnknown: StaticRule = {
  id: 'variable-unknown',
  severity: 'error',
  docs: {
    what: 'Name, Description, or a tag value uses an unknown variable: `$` and a name in braces.',
    why: 'It is sent unchanged. EC2 rejects it in Name. In Description and in tags, this is a warning, and the text stays as it is.',
    except: 'Another tool reads the tag and needs this text. Add `// ami-ignore variable-unknown`.',
    ec2: '`InvalidAMIName.Malformed` in Name.',
    source: 'Ours: variables are resolved before EC2 sees the request.',
  },
  request({ members: { Name, Description } }, { document }) {
    if (!document.text.includes('${')) return undefined;
    return [
      ...problemsIn(document, Name),
      ...problemsIn(document, Description).map(problem => ({ ...problem, severity: 'warning' as const })),
    ];
  },
  part({ shape, members }, { document }) {
    if (!document.text.includes('${')) return undefined;
    return Object.keys(members)
      .filter(name => takesVariables(shape.name, name))
      .flatMap(name => problemsIn(document, members[name]));
  },
  tag({ members: { Value } }, { document }) {
    if (!isString(Value) || !Value.value.value.includes('${')) return undefined;
    return problemsIn(document, Value).map(problem => ({ ...problem, severity: 'warning' as const }));
  },
};

/** No name of an image has room for more. */
const mostInOneText = 100;

function problemsIn(document: RequestDocument, property: PropertyNode | undefined): Problem[] {
  if (!isString(property)) return [];
  const { value } = property;
  return findVariables(value.value)
    .filter(({ kind }) => kind === undefined || (kind.isOfStep === true && document.shape === requestShape))
    .slice(0, mostInOneText)
    .map(variable => {
      const span = spanInString(document, value, variable);
      const near = nearestVariable(document, variable.name);
      if (near === undefined) return problemAt(span, t('Unknown variable "{0}".', shownText(variable.name)));
      return problemAt(span, t('Unknown variable "{0}". Did you mean "{1}"?', shownText(variable.name), near), {
        fixes: () =>
          span.offset === value.offset
            ? []
            : [{ title: t('Change to {0}', `\${${near}}`), changes: [{ ...span, text: `\${${near}}` }] }],
      });
    });
}

function nearestVariable({ shape }: RequestDocument, name: string): string | undefined {
  const kinds = variableKinds().filter(kind => kind.isOfStep !== true || shape !== requestShape);
  const names = kinds.map(kind => kind.name);
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[-_. ]/g, '');
  const same = names.find(each => each.toLowerCase() === plain);
  if (same !== undefined) return same === 'env' ? 'env:NAME' : same;
  return nearestName(
    name,
    names.filter(each => each !== 'env'),
  );
}
