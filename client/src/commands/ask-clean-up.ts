import { t } from '@vscode/l10n';
import { defaultKeepRule, type KeepRule } from '../cleanup/decisions/keep-rule';
import type { CleanUpQuestion } from '../cleanup/plan/read-plan';
import type { Selector } from '../cleanup/selection/selector';
import { Refusal } from '../refusal';
import { readStepsBeside } from '../requests/read-steps';
import type { App } from './app';

/** What a person wants to clean up: which images, and what stays in any case. */
export type CleanUpWish = Pick<CleanUpQuestion, 'selector' | 'rule'>;

/** How images are selected. */
export type SelectorKind = 'name' | 'tag' | 'instance' | 'file';

/** Asks which images, and what stays. Undefined: the person canceled. */
export async function askCleanUp(app: App, kind: SelectorKind, place: unknown): Promise<CleanUpWish | undefined> {
  if (kind === 'file') return ofFile(app, place);
  const selector = await askSelector(app, kind);
  const rule = selector === undefined ? undefined : await askRule(app, defaultKeepRule);
  return selector === undefined || rule === undefined ? undefined : { selector, rule };
}

async function askSelector(app: App, kind: Exclude<SelectorKind, 'file'>): Promise<Selector | undefined> {
  switch (kind) {
    case 'name': {
      const pattern = await app.ask.input({
        title: t('Clean Up Images by Name'),
        prompt: t('Enter a pattern for image names. * matches any text, and ? matches one character.'),
        check: typed => app.cleanUp.parts().patternProblem(typed),
      });
      return pattern === undefined ? undefined : [{ kind: 'name', patterns: [pattern.trim()] }];
    }
    case 'tag': {
      const tag = await app.ask.input({
        title: t('Clean Up Images by Tag'),
        prompt: t('Enter a tag key, or key=value. The value can contain * and ?.'),
        check: typed => ((typed.split('=')[0] ?? '').trim() === '' ? t('Enter a tag key.') : undefined),
      });
      return tag === undefined ? undefined : [tagCondition(tag)];
    }
    case 'instance': {
      const id = await app.ask.input({
        title: t('Clean Up Images by Instance'),
        prompt: t('Enter the ID of the instance that the images were created from. The instance can be terminated.'),
        check: typed => (/^i-[0-9a-f]{8,17}$/.test(typed.trim()) ? undefined : t('Enter an instance ID.')),
      });
      return id === undefined ? undefined : [{ kind: 'instance', ids: [id.trim()] }];
    }
  }
}

function tagCondition(typed: string) {
  const at = typed.indexOf('=');
  if (at === -1) return { kind: 'tag', key: typed.trim() } as const;
  return { kind: 'tag', key: typed.slice(0, at).trim(), patterns: [typed.slice(at + 1).trim()] } as const;
}

/** Of a request file: its images, or those that `retention` in the file of its steps selects, with what that keeps. */
async function ofFile(app: App, place: unknown): Promise<CleanUpWish | undefined> {
  const document = await app.findRequest(place);
  if (document === undefined) return undefined;
  const { selectorOfFile, selectorOfFilters } = app.cleanUp.parts();
  const retention = (await readStepsBeside(app, document, { now: new Date() }))?.retention;
  const { keep: newest = defaultKeepRule.newest, days = defaultKeepRule.days, select = [] } = retention ?? {};
  const rule = await askRule(app, { newest, days, launchedDays: days });
  if (rule === undefined) return undefined;
  if (select.length > 0) {
    const reading = selectorOfFilters(select);
    if ('problem' in reading) throw new Refusal(reading.problem);
    return { selector: reading.selector, rule };
  }
  const reading = app.loadConverter().readRequests(document.getText());
  const name = 'requests' in reading ? reading.requests[0]?.request.Name : undefined;
  const file = document.uri.toString();
  return { selector: selectorOfFile(file, typeof name === 'string' ? name : undefined, app.runs.list()), rule };
}

async function askRule(app: App, proposed: KeepRule): Promise<KeepRule | undefined> {
  const isProposed = await app.ask.pick({
    title: t('Images to Keep'),
    rows: [
      {
        label: t('The {newest} Newest of Each Family, and All Younger Than {days} Days', {
          newest: proposed.newest,
          days: proposed.days,
        }),
        detail: t('Images that are referenced or were launched in this time are always kept.'),
        value: true,
      },
      { label: t('Change…'), value: false },
    ],
  });
  if (isProposed !== false) return isProposed === undefined ? undefined : proposed;
  const newest = await askNumber(
    app,
    t('Enter the number of newest images to keep in each family'),
    proposed.newest,
    1,
  );
  if (newest === undefined) return undefined;
  const days = await askNumber(app, t('Enter the number of days for which every image is kept'), proposed.days, 0);
  return days === undefined ? undefined : { newest, days, launchedDays: days };
}

async function askNumber(app: App, prompt: string, value: number, least: number): Promise<number | undefined> {
  const isNumber = (typed: string) => /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least;
  const typed = await app.ask.input({
    title: t('Images to Keep'),
    prompt,
    value: String(value),
    check: text => (isNumber(text) ? undefined : t('Enter a number from {0} to 9999.', least)),
  });
  return typed === undefined || !isNumber(typed) ? undefined : Number(typed);
}
