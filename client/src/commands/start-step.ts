import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { StepDefinition } from '../../../server/src/protocol';
import { confirmStep } from '../plan/steps/confirm-step';
import { Refusal } from '../refusal';
import { refuseGuarded } from '../requests/refuse-guarded';
import type { App } from './app';
import { imageGuard } from './image-guard';
import { type FoundImage, findImagePlace, type ImagePlace, readImageAt } from './image-place';
import { type JudgedStep, judgeStep } from './judge-step';
import { stepContext } from './step-context';

/**
 * Used by every command that performs one step for one image: reads the image, asks for the step, confirms it, and starts it
 * as a separate run. `ask` returns undefined if the person canceled.
 */
export async function startStep(
  app: App,
  place: unknown,
  ask: (found: FoundImage) => Promise<StepDefinition | undefined>,
): Promise<void> {
  const at = await findImagePlace(app, place);
  if (at === undefined) return;
  const scope = await scopeOf(app, at);
  const guard = () => imageGuard(app, at.target, scope);
  refuseGuarded(app.editor, [guard()], at.target, { isSelected: false });
  const found = await readImageAt(app, at);
  const step = found === undefined ? undefined : await ask(found);
  if (found === undefined || step === undefined) return;
  const judged = await judgeStep(app, found, step);
  if (judged === undefined || !(await isConfirmed(app, scope, found, { step, ...judged }))) return;
  const { image, target } = found;
  const { id, name, sourceInstanceId } = image;
  const result = await app.steps.start({
    image: { id, name, sourceInstanceId },
    target,
    steps: { definitions: [step] },
    guard,
  });
  if (result.kind !== 'started') throw new Refusal(result.message);
  app.ask.tell(t('The step has started. See the Runs view for its progress.'));
}

/** The file that the image is from, for the settings of its folder. Undefined where it is from none, or that is gone. */
export async function scopeOf({ editor }: App, { file }: ImagePlace): Promise<vscode.Uri | undefined> {
  if (file === undefined) return undefined;
  try {
    return (await editor.open(file)).uri;
  } catch {
    return undefined;
  }
}

async function isConfirmed(
  app: App,
  scope: vscode.Uri | undefined,
  { image, target }: FoundImage,
  judged: JudgedStep & { readonly step: StepDefinition },
): Promise<boolean> {
  const toConfirm = { imageId: image.id, imageName: image.name, created: image.created, target, ...judged };
  const { title, detail, button } = confirmStep(toConfirm, stepContext(app, scope));
  return (await app.ask.confirm({ title, detail, answers: [{ title: button, answer: true }] })) === true;
}
