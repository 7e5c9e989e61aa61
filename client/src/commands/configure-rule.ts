import { t } from '@vscode/l10n';
import type { RuleSeverity, TextRange } from '../../../server/src/protocol';
import { Refusal } from '../refusal';
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
    const rulesFile = rulesFileUri(uri) === undefined ? undefined : await findRulesFile(app.editor, uri);
    const place = await pickPlace(app, rule, uri, rulesFile, isEdit(comment));
    if (place === undefined) return;
    if (place === 'comment') {
      if (isEdit(comment)) await app.editor.replace(uri, comment.range, comment.newText);
      return;
    }
    const chosen = await pickSeverity(app, rule, severity);
    if (chosen === undefined) return;
    if (place === 'everywhere') await setEverywhere(app, rule, chosen, rulesFile);
    else await writeRule(app, { uri, rule, severity: chosen, place }, rulesFile);
  },
};

type Place = 'file' | 'folder' | 'everywhere' | 'comment';

async function pickPlace(
  { ask, editor }: App,
  rule: string,
  uri: string,
  rulesFile: RulesFile | undefined,
  hasComment: boolean,
): Promise<Place | undefined> {
  const target = rulesFile?.uri ?? rulesFileUri(uri);
  const written = target === undefined ? undefined : editor.relativePath(target);
  return ask.pick<Place>({
    title: t('Configure Rule {0}', rule),
    placeholder: t('Select where the rule is configured'),
    rows: [
      ...(written === undefined
        ? []
        : [
            { label: t('For This File'), description: written, icon: 'file', value: 'file' as const },
            { label: t('For This Folder'), description: written, icon: 'folder', value: 'folder' as const },
          ]),
      { label: t('Everywhere'), description: t('User settings'), icon: 'globe', value: 'everywhere' },
      ...(hasComment
        ? [
            {
              label: t('Ignore Here with a Comment'),
              description: t('The AWS CLI cannot read comments'),
              icon: 'comment',
              value: 'comment' as const,
            },
          ]
        : []),
    ],
  });
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
    placeholder: t('Select how the rule is reported'),
    rows: [
      row('error', t('Error'), 'error'),
      row('warning', t('Warning'), 'warning'),
      row('information', t('Information'), 'info'),
      row('hint', t('Hint'), 'lightbulb'),
      row('off', t('Off'), 'circle-slash'),
    ],
  });
}

async function setEverywhere(app: App, rule: string, severity: RuleSeverity, rulesFile: RulesFile | undefined) {
  await app.setRule(rule, severity);
  if (rulesFile?.text.includes(JSON.stringify(rule)) !== true) return;
  await app.ask.offer({
    severity: 'information',
    text: t('{0} also sets {1} and takes precedence here.', app.editor.relativePath(rulesFile.uri), rule),
    offers: [
      { title: t('Open File'), run: () => app.editor.open(rulesFile.uri).then(({ uri }) => app.editor.show(uri)) },
    ],
  });
}

interface Choice {
  readonly uri: string;
  readonly rule: string;
  readonly severity: RuleSeverity;
  readonly place: 'file' | 'folder';
}

async function writeRule(app: App, { uri, rule, severity, place }: Choice, rulesFile: RulesFile | undefined) {
  const target = rulesFile?.uri ?? rulesFileUri(uri);
  if (target === undefined) return;
  const files = globsOf(target, uri)[place];
  const { text } = await app.changeRule({ text: rulesFile?.text ?? '', rule, severity, files });
  if (text === null) {
    throw new Refusal(
      t('{0} is not a valid rules file. Correct it, then try again.', app.editor.relativePath(target)),
      [{ title: t('Open File'), run: () => app.editor.open(target).then(opened => app.editor.show(opened.uri)) }],
    );
  }
  await app.editor.write(target, text);
}

function isEdit(value: unknown): value is { readonly range: TextRange; readonly newText: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'newText' in value &&
    typeof value.newText === 'string' &&
    'range' in value
  );
}
