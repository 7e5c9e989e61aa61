import * as vscode from 'vscode';
import { targetKey } from '../../../ec2/target-ref';
import { plain } from '../../../foreign-text';
import type { ImageLineage } from '../../../lineage/image-lineage';
import { languageOfTexts } from '../../../local-format';
import { PagePanels } from '../page-panels';
import { lineagePage } from './lineage-page';

/** The pages about the lineage of images, each as it was when it was read. */
export class LineagePages implements vscode.Disposable {
  private readonly panels = new PagePanels({
    viewType: 'ami.lineage',
    commands: ['ami.showImageDetails', 'ami.showLineage'],
  });

  show(lineage: ImageLineage): void {
    const { image, target } = lineage;
    const key = `${image.id} ${targetKey(target)}`;
    const title = vscode.l10n.t('Lineage: {0}', plain(image.name, 60));
    const place = { imageId: image.id, target };
    const actions = [
      { title: vscode.l10n.t('Show Image Details'), command: 'ami.showImageDetails', arguments: [place] },
      { title: vscode.l10n.t('Refresh'), command: 'ami.showLineage', arguments: [place] },
    ];
    this.panels.show(key, title, 'here');
    this.panels.draw(key, lineagePage(lineage, { title, language: languageOfTexts(), actions }));
  }

  dispose(): void {
    this.panels.dispose();
  }
}
