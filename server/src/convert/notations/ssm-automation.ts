import { t } from '@vscode/l10n';
import { Expression, type Found, type FoundObject, isFoundList, isFoundObject } from '../found';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { findObjects, foundMember, jsonValue, readingOf } from '../taking/documents';
import { takeRequest } from '../taking/take-request';
import { yamlDocuments } from './yaml';

/** Systems Manager Automation: a runbook with a step that makes an image, such a step alone, or the parameters of AWS-CreateImage. */
export const ssmAutomation: Notation = {
  id: 'ssm-automation',
  title: () => t('Systems Manager Automation'),
  read: text => {
    const json = jsonValue(text);
    const documents = json === undefined ? (yamlDocuments(text) ?? []) : [json];
    return readingOf(documents.flatMap(inputsIn).map(takeInput));
  },
};

function inputsIn(document: Found): FoundObject[] {
  const parameters = foundMember(document, 'Parameters');
  if (foundMember(document, 'DocumentName') !== undefined && isFoundObject(parameters)) return [parameters];
  const steps = findObjects(foundMember(document, 'mainSteps') ?? document, isImageStep);
  const isInput = isFoundObject(document) && foundMember(document, 'mainSteps') === undefined && steps.length === 0;
  if (isInput) return [document];
  return steps.flatMap(step => {
    const inputs = foundMember(step, 'inputs');
    return isFoundObject(inputs) ? [inputs] : [];
  });
}

function isImageStep(step: FoundObject): boolean {
  const action = foundMember(step, 'action');
  return (
    action === 'aws:createImage' ||
    (action === 'aws:executeAwsApi' && foundMember(foundMember(step, 'inputs'), 'Api') === 'CreateImage')
  );
}

const names: ReadonlyMap<string, string | undefined> = new Map([
  ['ImageName', 'Name'],
  ['ImageDescription', 'Description'],
  ['AutomationAssumeRole', undefined],
  ['Service', undefined],
  ['Api', undefined],
]);

function takeInput(inputs: FoundObject): TakenRequest {
  const notes = new Notes();
  const found = new Map<string, Found>();
  for (const [name, value] of inputs) {
    const member = names.has(name) ? names.get(name) : name;
    if (member === undefined) continue;
    found.set(member, literalOf(isParameterList(name, value) ? (value[0] ?? null) : value));
  }
  return takeRequest(found, notes);
}

/** Every parameter of an automation is a list of texts. */
function isParameterList(name: string, value: Found): value is readonly Found[] {
  return isFoundList(value) && value.length === 1 && !/^(?:BlockDeviceMappings|TagSpecifications|Tags)$/.test(name);
}

/** `{{ InstanceId }}` is a parameter or an output of a step. */
function literalOf(value: Found): Found {
  if (isFoundList(value)) return value.map(literalOf);
  if (isFoundObject(value)) return new Map([...value].map(([name, inner]) => [name, literalOf(inner)]));
  if (typeof value !== 'string' || !value.includes('{{')) return value;
  const pieces = value.split(/(\{\{[^{}]*\}\})/).filter(piece => piece !== '');
  return new Expression(
    pieces.map(piece => (piece.startsWith('{{') ? { source: piece, variable: dateOf(piece) } : piece)),
  );
}

function dateOf(source: string): string | undefined {
  if (/global:DATE_TIME/.test(source)) return 'timestamp';
  return /global:DATE\b/.test(source) ? 'date' : undefined;
}
