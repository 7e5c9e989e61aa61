import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../../server/src/protocol';
import type { PlannedSteps } from '../../../plan/plan';
import type { WorkToPlan } from '../../../plan/plan-facts';
import { describeStep, type NameOfAccount } from '../../../plan/steps/describe-step';
import { type Html, html } from '../html';
import { link } from '../page';
import { table } from '../table';

/** What follows once the image is available, a step in a row, in the order in which they run. Nothing where nothing follows. */
export function plannedStepsSection(steps: PlannedSteps | undefined, nameOf: NameOfAccount): Html | undefined {
  if (steps === undefined) return undefined;
  const { uri, definitions, works } = steps;
  const columns = [{ head: t('Step'), kind: 'word' }, { head: t('What happens') }, { head: t('For') }] as const;
  const hasCopies = definitions.some(({ api }) => api === 'CopyImage');
  const rows = definitions.map(step => ({
    cells: [step.id, describeStep(step, nameOf), imagesText(step.on, hasCopies)],
    second: works.flatMap(work => (work.step === step.id ? parameterTexts(work) : [])).join(' · '),
  }));
  const file = link({ title: fileName(uri), command: 'ami.showPlace', arguments: [uri] });
  const body = table(t('After the image'), columns, rows) ?? html`<p>${t('The file has no steps.')}</p>`;
  return html`<h2>${t('After the image')} <span class="muted">${file}</span></h2>${body}`;
}

/** The last part of a URI's path, as a person reads it. */
export function fileName(uri: string): string {
  const name = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What the parameter of a region holds now, where it was read. */
function parameterTexts({ region, parameter }: WorkToPlan): readonly string[] {
  if (parameter?.before === undefined) return [];
  return [
    parameter.before === null
      ? t('{0}: not created yet', region)
      : t('{region}: now {value}', { region, value: parameter.before }),
  ];
}

function imagesText(on: StepDefinition['on'], hasCopies: boolean): string {
  if (on === 'source') return t('the image');
  if (on === 'copies') return t('its copies');
  if (on === 'all') return hasCopies ? t('the image and its copies') : t('the image');
  return on.join(', ');
}
