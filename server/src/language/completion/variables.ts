import type { StringNode } from '../request-document';
import { requestShape } from '../request-schema';
import { takesVariables, type VariableKind, variableKinds } from '../variables';
import type { Site } from './site';
import { escapeSnippet } from './snippet';
import type { Suggestion } from './suggestion';
import { isClosedString } from './token-at';

/** `${…}` inside the strings that may hold variables, and ready-made names where there is no string yet. */
export function suggestVariables(site: Site): Suggestion[] {
  const { wanted } = site;
  const shape = site.frames.at(-1)?.shape;
  if (wanted.kind !== 'value' || shape === undefined || !takesVariables(shape.name, wanted.member.name)) return [];
  const string = wanted.current?.kind === 'string' ? wanted.current : undefined;
  if (string === undefined || site.offset <= string.offset) {
    const isImageName = wanted.member.name === 'Name' && shape.name !== 'PutParameterRequest';
    return isImageName ? suggestNames() : [];
  }
  const replace = variableAt(site, string);
  const isOfStep = site.document.shape !== requestShape;
  return variableKinds()
    .filter(kind => isOfStep || kind.isOfStep !== true)
    .map(kind => ({ ...suggestVariable(kind), replace }));
}

function suggestVariable(kind: VariableKind): Suggestion {
  const isEnvironment = kind.name === 'env';
  return {
    label: isEnvironment ? `\${env:…}` : `\${${kind.name}}`,
    kind: 'variable',
    detail: kind.example,
    topic: `variable:${kind.name}`,
    filter: `\${${kind.name}}`,
    snippet: isEnvironment ? `\\\${env:\${1:NAME}\\}` : escapeSnippet(`\${${kind.name}}`),
  };
}

/** Names that are new at every run. */
function suggestNames(): Suggestion[] {
  return [`\${instanceName}-\${date}-\${time}`, `\${instanceName}-\${timestamp}`].map(name => ({
    label: name,
    kind: 'value',
    topic: 'CreateImageRequest.Name',
    snippet: escapeSnippet(JSON.stringify(name)),
  }));
}

/**
 * From the `$` or `${` that was typed before the offset to the `}` behind it, if they are there; otherwise the word before the
 * offset, so that the list goes away while a plain name is typed.
 */
function variableAt({ document: { text }, offset }: Site, string: StringNode) {
  const inside = text.slice(string.offset + 1, offset);
  const typed = /\$(?:\{[\w:]*)?$|[A-Za-z0-9]+$/.exec(inside)?.[0] ?? '';
  const end = isClosedString(text, string) ? string.end - 1 : string.end;
  const rest = typed.startsWith('${') ? (/^[\w:]*\}/.exec(text.slice(offset, end))?.[0] ?? '') : '';
  return { offset: offset - typed.length, end: offset + rest.length };
}
