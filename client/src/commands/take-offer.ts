import { t } from '@vscode/l10n';
import type { RefusalOffer } from '../refusal';
import type { Command } from './command';

/** Does what an item of a tree offers, such as signing in; only our own items pass one. */
export const takeOffer: Command = {
  id: 'ami.takeOffer',
  title: () => t('Run Suggested Action'),
  run: (_app, offer) => (isOffer(offer) ? offer.run() : undefined),
};

function isOffer(value: unknown): value is RefusalOffer {
  return typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function';
}
