import { t } from '@vscode/l10n';
import { readLineage } from '../lineage/read-lineage';
import type { Command } from './command';
import { showOfImage } from './show-of-image';

/** Shows where an image is from, what became of it and what its family takes. It asks EC2 only when it is called. */
export const showLineage: Command = {
  id: 'ami.showLineage',
  title: () => t('Show Lineage and Size'),
  run: (app, place) => showOfImage(app, place, readLineage, lineage => app.lineagePages.show(lineage)),
};
