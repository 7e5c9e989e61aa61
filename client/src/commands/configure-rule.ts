import { t } from '@vscode/l10n';
import type { RuleSeverity, TextRange } from '../../../server/src/protocol';
import type { PickRow } from '../asking/ask';
import { Refusal, type RefusalOffer } from '../refusal';
import type { App } from './app';
import type { Command } from './command';
import { findRulesFile, globsOf, type RulesFile, rulesFileUri } from './rules-file';

/**
 * Asks where a rule counts differently and how it is reported there. Only the lightbulb of a finding calls it, with the document, the rule, how it is reported
 * now, and the comment that silences this one finding.
 */
export const configureRule: Command = {
  id: 'ami.configureRule',
  title: () => t('Configure Rule'),
  run: async (app, uri, rule, severity, comment) => {
    if (typeof uri !== 'string' || typeof rule !== 'string') return;
    const rulesFile = await findRulesFile(app.editor, uri);
    const place = await pickPlace(app, rule, [...filePlaces(uri, rulesFile), everywhere, ...commentPlace(comment)]);
    if (place === undefined) return;
    if (place.kind === 'comment') {
      await app.editor.replace(uri, place.edit.range, place.edit.newText);
      return;
    }
    const chosen = await pickSeverity(app, rule, severity);
    if (chosen === undefined) return;
    if (place.kind === 'everywhere') await setEverywhere(app, rule, chosen, rulesFile);
    else await writeRule(app, { ...place, text: rulesFile?.text ?? '', rule, severity: chosen });
  },
};

type Place = FilePlace | { readonly kind: 'everywhere' } | { readonly kind: 'comment'; readonly edit: Edit };

interface FilePlace {
  readonly kind: 'file' | 'folder';
  /** The URI of the rules file. */
  readonly target: string;
  /** The glob for what the rule counts differently in; missing: for all of the rules file's folder. */
  readonly files?: string;
}

interface Edit {
  readonly range: TextRange;
  readonly newText: string;
}

function pickPlace({ ask, editor }: App, rule: string, places: readonly Place[]): Promise<Place | undefined> {
  return ask.pick({
    title: t('Configure Rule {0}', rule),
    placeholder: t('Select where to configure the rule'),
    rows: places.map(place => placeRow(place, editor)),
  });
}

function placeRow(value: Place, editor: App['editor']): PickRow<Place> {
  switch (value.kind) {
    case 'file':
      return { label: t('For This File'), description: editor.relativePath(value.target), icon: 'file', value };
    case 'folder':
      return { label: t('For This Folder'), description: editor.relativePath(value.target), icon: 'folder', value };
    case 'everywhere':
      return { label: t('Everywhere'), description: t('User settings'), icon: 'globe', value };
    case 'comment': {
      const description = t('The AWS CLI cannot read comments');
      return { label: t('Ignore Here with a Comment'), description, icon: 'comment', value };
    }
  }
}

const everywhere: Place = { kind: 'everywhere' };

/** None for a document that is in no folder. */
function filePlaces(uri: string, rulesFile: RulesFile | undefined): readonly Place[] {
  const target = rulesFile?.uri ?? rulesFileUri(uri);
  if (target === undefined) return [];
  const { file, folder } = globsOf(target, uri);
  return [
    { kind: 'file', target, files: file },
    { kind: 'folder', target, files: folder },
  ];
}

function commentPlace(comment: unknown): readonly Place[] {
  return isEdit(comment) ? [{ kind: 'comment', edit: comment }] : [];
}

function pickSeverity({ ask }: App, rule: string, current: unknown): Promise<RuleSeverity | undefined> {
  const row = (value: RuleSeverity, label: string, icon: string) => ({
    label,
    icon,
    value,
    isCurrent: value === current,
    description: value === current ? t('Current') : undefined,
  });
  return ask.pick({
    title: t('Configure Rule {0}', rule),
    placeholder: t('Select the severity of the rule'),
    rows: [
      row('error', t('Error'), 'error'),
      row('warning', t('Warning'), 'warning'),
      row('information', t('Information'), 'info'),
      row('hint', t('Hint'), 'lightbulb'),
      row('off', t('Off'), 'circle-slash'),
    ],
  });
}

async function setEverywhere(
  app: App,
  rule: string,
  severity: RuleSeverity,
  rulesFile: RulesFile | undefined,
): Promise<void> {
  await app.setRule(rule, severity);
  if (rulesFile?.text.includes(JSON.stringify(rule)) !== true) return;
  await app.ask.offer({
    severity: 'information',
    text: t('{0} also sets {1} and takes precedence here.', app.editor.relativePath(rulesFile.uri), rule),
    offers: [openFile(app, rulesFile.uri)],
  });
}

interface Change extends FilePlace {
  /** Of the rules file, empty where there is none yet. */
  readonly text: string;
  readonly rule: string;
  readonly severity: RuleSeverity;
}

async function writeRule(app: App, { target, files, text: before, rule, severity }: Change): Promise<void> {
  const { text } = await app.changeRule({ text: before, rule, severity, files });
  if (text === null) {
    throw new Refusal(
      t('{0} is not a valid rules file. Fix the file, then try again.', app.editor.relativePath(target)),
      [openFile(app, target)],
    );
  }
  await app.editor.write(target, text);
}

function openFile({ editor }: App, uri: string): RefusalOffer {
  return { title: t('Open File'), run: () => editor.open(uri).then(opened => editor.show(opened.uri)) };
}

function isEdit(value: unknown): value is Edit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'newText' in value &&
    typeof value.newText === 'string' &&
    'range' in value
  );
}
