import { t } from '@vscode/l10n';
import { describeAccount } from '../../../ec2/describe-account';
import type { Tags } from '../../../ec2/model';
import { referenceName } from '../../../ec2/reference-name';
import type { DetailReading, ImageDetails, ImageUses } from '../../../facts/image-details';
import { localDateTime } from '../../../local-format';
import { describeRecipient, type NameOfAccount } from '../../../plan/steps/describe-step';
import { age } from '../../describe';
import { type Html, type HtmlPart, html, phrase } from '../html';
import { actionBar, type PageAction, page } from '../page';
import { table } from '../table';
import { protectionText } from './protection-text';

export interface ImagePageOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly actions: readonly PageAction[];
  readonly nameOf: NameOfAccount;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What an image is: who can launch it, until when, where its copies are, and what refers to it. */
export function imagePage(details: ImageDetails, options: ImagePageOptions): string {
  const { image } = details;
  return page(options.title, options.language, [
    heading(details, options),
    actionBar(options.actions),
    stateTable(details, options),
    section(t('Shared with'), details.sharing, recipients =>
      list(
        recipients.map(recipient => describeRecipient(recipient, options.nameOf)),
        image.isPublic === true ? t('Everyone: the image is public.') : t('No one. Only this account can launch it.'),
      ),
    ),
    copySection(details),
    section(t('Used by'), details.uses, useList),
    tagTable(image.tags),
  ]);
}

/** What was asked, and what was not: a person may deregister the image for what stands here. */
function useList({ references, hasMore }: ImageUses): Html {
  const none = t('No instance, launch template, or parameter in this account uses it.');
  const more = hasMore ? html`<p>${t('Only the first {0} are shown.', references.length)}</p>` : undefined;
  const unchecked = t(
    'Not checked: other accounts and regions, Auto Scaling launch configurations, and the files in this workspace.',
  );
  return html`${list(references.map(referenceName), none)}${more}<p class="muted">${unchecked}</p>`;
}

function heading({ image, target }: ImageDetails, { now }: ImagePageOptions): Html {
  const id = html`<span class="id">${image.id}</span>`;
  const account = describeAccount(target);
  return html`<h1>${image.name} <span class="state">${image.state}</span></h1>
<p class="muted">${phrase(t('{0} · account {1} · {2} · created {3}'), id, account, target.region, age(image.created, now))}</p>
${image.description === undefined ? undefined : html`<p>${image.description}</p>`}`;
}

function stateTable({ image }: ImageDetails, { language, now }: ImagePageOptions): Html | undefined {
  const date = (iso: string) => localDateTime(iso, language);
  const rows: readonly (readonly [string, string])[] = [
    [t('Deprecated'), image.deprecated === undefined ? t('no') : date(image.deprecated)],
    [t('Protected from deregistration'), protectionText(image.protection, now, date)],
    [t('Last launched'), image.lastLaunched === undefined ? t('never, or before 2017') : date(image.lastLaunched)],
    ...(image.sourceInstanceId === undefined ? [] : [[t('Created from instance'), image.sourceInstanceId] as const]),
    ...(image.sourceImageId === undefined ? [] : [[t('Source image'), image.sourceImageId] as const]),
  ];
  const columns = [{ head: t('Property'), kind: 'word' }, { head: t('Value') }] as const;
  return table(
    t('Image state'),
    columns,
    rows.map(cells => ({ cells })),
  );
}

/** The tags of the snapshots are not read. */
function tagTable(tags: Tags): Html | undefined {
  const columns = [
    { head: t('Key'), kind: 'long' },
    { head: t('Value'), kind: 'long' },
  ] as const;
  const rows = Object.entries(tags).map(cells => ({ cells }));
  const shown = table(t('Tags'), columns, rows);
  return shown === undefined ? undefined : html`<h2>${t('Tags')}</h2>${shown}`;
}

function copySection({ copies, regionsUnread }: ImageDetails): Html {
  const columns = [
    { head: t('Region'), kind: 'word' },
    { head: t('State'), kind: 'word' },
    { head: t('Name') },
    { head: t('Image') },
  ] as const;
  const body = section(t('Copied to'), copies, found => {
    const rows = found.map(({ region, image }) => ({
      cells: [region, image.state, image.name, html`<span class="id">${image.id}</span>`],
    }));
    return table(t('Copied to'), columns, rows) ?? html`<p>${t('No copies in this account.')}</p>`;
  });
  const missing = regionsUnread.join(', ');
  return html`${body}${missing === '' ? undefined : html`<p class="muted">${t('Not checked: {0}', missing)}</p>`}`;
}

function section<Value>(title: string, reading: DetailReading<Value>, body: (value: Value) => HtmlPart): Html {
  const shown =
    reading.kind === 'known'
      ? body(reading.value)
      : html`<div class="note"><b>${t('Could not read')}</b><span>${reading.sentence}</span></div>`;
  return html`<h2>${title}</h2>${shown}`;
}

function list(texts: readonly string[], none: string): Html {
  return texts.length === 0 ? html`<p>${none}</p>` : html`<ul>${texts.map(text => html`<li>${text}</li>`)}</ul>`;
}
