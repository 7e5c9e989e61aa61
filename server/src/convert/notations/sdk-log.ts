import { t } from '@vscode/l10n';
import { type Found, type FoundObject, isFoundObject } from '../found';
import { javascriptDialect, pythonDialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { foundMember, jsonValues, readingOf } from '../taking/documents';
import { membersOfQuery } from '../taking/query';
import { takeRequest } from '../taking/take-request';

/** What the SDKs log of a call: boto3 and the CLI with --debug, JavaScript 2 and 3, Ruby, and the query that is sent. */
export const sdkLog: Notation = {
  id: 'sdk-log',
  title: () => t('AWS SDK log'),
  read: text => readingOf([...commandsIn(text), ...callsIn(text), ...queriesIn(text)].map(take)),
};

/** The logger of version 3 for JavaScript writes one object for each call. */
function commandsIn(text: string): FoundObject[] {
  const objects = jsonValues(text);
  const found = objects.length > 0 ? objects : printedObjects(text);
  return found.flatMap(object => {
    const input = foundMember(object, 'input');
    return foundMember(object, 'commandName') === 'CreateImageCommand' && isFoundObject(input) ? [input] : [];
  });
}

function printedObjects(text: string): Found[] {
  return [...text.matchAll(/\{[^{}]{0,500}commandName['"]?:/g)].map(({ index }) =>
    new LiteralReader(text, javascriptDialect, index).value(),
  );
}

/** `[AWS ec2 200 0.5s 0 retries] createImage({ … })` and its like. */
function callsIn(text: string): FoundObject[] {
  const calls = text.matchAll(/\[(?:AWS ec2|Aws::EC2::Client) [^\]\n]{0,80}\] ?create_?Image\(/gi);
  return [...calls].flatMap(({ index, 0: start }) => {
    const reader = new LiteralReader(
      text,
      { ...javascriptDialect, pair: /:|=>/y, blank: /\s+/y },
      index + start.length,
    );
    if (!start.includes('create_')) {
      const value = reader.value();
      return isFoundObject(value) ? [value] : [];
    }
    return [reader.members()];
  });
}

function queriesIn(text: string): FoundObject[] {
  const queries = [...text.matchAll(/\bAction=CreateImage&[^\s'"]*/g)].map(([query]) =>
    membersOfQuery(new URLSearchParams(query)),
  );
  const bodies = [...text.matchAll(/OperationModel\(name=CreateImage\)[^{]{0,200}\{/g)].flatMap(
    ({ index, 0: start }) => {
      const parameters = new LiteralReader(text, pythonDialect, index + start.length - 1).value();
      const body = foundMember(parameters, 'body');
      if (!isFoundObject(body)) return [];
      return [membersOfQuery([...body].flatMap(([name, value]): [string, string][] => [[name, String(value)]]))];
    },
  );
  return [...queries, ...bodies];
}

function take(found: FoundObject): TakenRequest {
  const members = [...found].filter(([name]) => !/^(?:Action|Version|ClientToken)$/i.test(name));
  return takeRequest(new Map(members), new Notes());
}
