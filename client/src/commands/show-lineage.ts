import { t } from '@vscode/l10n';
import { readLineage } from '../lineage/read-lineage';
import type { Command } from './command';
import { showOfImage } from './show-of-image';

/** Shows the base images, copies, and uses of an image, and the size of its family. Calls EC2 only when a person runs it. */
export const showLineage: Command = {
  id: 'ami.showLineage',
  title: () => t('Show Lineage and Size'),
  run: (app, place) => showOfImage(app, place, readLineage, lineage => app.lineagePages.show(lineage)),
};
