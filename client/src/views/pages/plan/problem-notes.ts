import { t } from '@vscode/l10n';
import type { Plan } from '../../../plan/plan';
import type { PlanProblem } from '../../../plan/plan-facts';
import { type Html, type HtmlPart, html } from '../html';
import { link } from '../page';
import { fileName } from './step-section';

/** What prevents the image, then what a person might regret, then what could not be read. */
export function problemNotes({ problems, unread }: Plan): Html {
  const stops = problems.filter(({ level }) => level === 'stops');
  const warnings = problems.filter(({ level }) => level === 'warns');
  return html`${stops.map(problem => note(t('Error'), problemText(problem), 'error'))}
${warnings.map(problem => note(t('Warning'), problemText(problem)))}
${unread.map(sentence => note(t('Could not read'), sentence))}`;
}

/** With the place, where it is in another file than the request. */
function problemText({ message, place }: PlanProblem): HtmlPart {
  if (place === undefined) return message;
  const title = t('{file}, line {line}', { file: fileName(place.uri), line: place.range.start.line + 1 });
  return html`${message} ${link({ title, command: 'ami.showPlace', arguments: [place.uri, place.range] })}`;
}

function note(label: string, message: HtmlPart, kind = ''): Html {
  return html`<div class="note ${kind}"><b>${label}</b><span>${message}</span></div>`;
}
