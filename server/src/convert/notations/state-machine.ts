import { t } from '@vscode/l10n';
import { Expression, type Found, type FoundObject, isFoundList, isFoundObject } from '../found';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { findObjects, foundMember, jsonValues, readingOf } from '../taking/documents';
import { takeRequest } from '../taking/take-request';

/** Step Functions: a definition with a state that calls CreateImage, or the input of such a state. */
export const stateMachine: Notation = {
  id: 'state-machine',
  title: () => t('Step Functions state machine'),
  read: text => readingOf(jsonValues(text).flatMap(inputsIn).map(takeInput)),
};

function inputsIn(value: Found): FoundObject[] {
  if (foundMember(value, 'States') === undefined) return isFoundObject(value) ? [value] : [];
  const states = findObjects(value, object =>
    /:ec2:createImage\b/i.test(String(foundMember(object, 'Resource') ?? '')),
  );
  return states.flatMap(state => {
    const input = foundMember(state, 'Parameters', 'Arguments');
    return isFoundObject(input) ? [input] : [];
  });
}

function takeInput(input: FoundObject): TakenRequest {
  const notes = new Notes();
  return takeRequest(withoutPaths(input, notes), notes);
}

/** `"Name.$": "$.name"` is a path into what the state machine knows; so is a text in `{% %}`. Neither is ever taken for a text. */
function withoutPaths(input: FoundObject, notes: Notes): FoundObject {
  return new Map(
    [...input].flatMap(([name, value]): [string, Found][] => {
      const member = name.replace(/\.\$$/, '');
      const isPath = member !== name || (typeof value === 'string' && /^\s*\{%[\s\S]*%\}\s*$/.test(value));
      const taken = isPath ? formatted(value) : literalOf(value, notes);
      if (taken !== undefined) return [[member, taken]];
      notes.lose(
        t('{0} was not converted, because its value comes from the state machine: {1}', member, String(value)),
      );
      return [];
    }),
  );
}

function literalOf(value: Found, notes: Notes): Found {
  if (isFoundList(value)) return value.map(item => literalOf(item, notes));
  return isFoundObject(value) ? withoutPaths(value, notes) : value;
}

/** A text with nothing but the time in it: `States.Format('web-{}', $$.Execution.StartTime)`. */
function formatted(value: Found): Found | undefined {
  if (typeof value !== 'string') return undefined;
  const [, format = '', argument = ''] = /^States\.Format\('((?:[^'\\{}]|\{\})*)',\s*([^,]+)\)$/.exec(value) ?? [];
  const [before = '', after, more] = format.split('{}');
  if (after === undefined || more !== undefined || !isTime.test(argument)) return undefined;
  return new Expression([before, { source: argument, variable: 'timestamp' }, after].filter(piece => piece !== ''));
}

const isTime = /^\$\$\.(?:Execution\.StartTime|State\.EnteredTime)$/;
