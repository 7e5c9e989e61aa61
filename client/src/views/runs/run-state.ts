import { t } from '@vscode/l10n';
import type { Outcome, Run } from '../../runs/run';

/** The state of a run in one or two words, for a heading or the start of a row. */
export function runState({ state }: Run): string {
  switch (state.kind) {
    case 'prepared':
      return t('preparing');
    case 'sending':
      return t('sending');
    case 'waiting':
      return t('waiting to retry');
    case 'reconciling':
      return t('response lost');
    case 'watching':
      return state.image === 'not-visible' ? t('accepted') : state.image;
    case 'stopped':
      return t('not watched');
    case 'ended':
      return outcomeWord(state.outcome);
  }
}

function outcomeWord(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'available':
      return t('available');
    case 'failed':
      return t('failed');
    case 'gone':
      return outcome.why === 'disabled' ? t('disabled') : t('deregistered');
    case 'not-created':
      return t('not created');
  }
}
