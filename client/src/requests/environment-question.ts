import { t } from '@vscode/l10n';
import type { Question } from '../asking/ask';
import { plain } from '../foreign-text';

/** Asks whether requests may use an environment variable, with its value in view: whoever lists the images reads it. */
export function environmentQuestion(name: string, value: string): Question<true> {
  return {
    title: t('Allow requests to use the environment variable {0}?', name),
    detail: t(
      'Current value: {0}\n\nThe value is used in an image name, description, or tag. Anyone who can list the images can read it. Allowed names are saved in the setting ami.environment.allow.',
      plain(value, 200),
    ),
    answers: [{ title: t('Allow'), answer: true }],
  };
}
