import { t } from '@vscode/l10n';
import { requireTarget } from '../requests/require-target';
import type { Command } from './command';

/** Shows what EC2 would do with a request, and keeps showing it while the request is edited. */
export const planImage: Command = {
  id: 'ami.planImage',
  title: () => t('Plan Image'),
  run: async (app, place) => {
    const document = await app.findRequest(place);
    if (document === undefined) return;
    if ((await requireTarget(app, document.uri)) !== undefined) await app.planPages.show(document);
  },
};
