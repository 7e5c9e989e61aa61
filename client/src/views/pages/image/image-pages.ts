import * as vscode from 'vscode';
import { targetKey } from '../../../ec2/target-ref';
import type { ImageDetails } from '../../../facts/image-details';
import { plain } from '../../../foreign-text';
import { languageOfTexts } from '../../../local-format';
import type { NameOfAccount } from '../../../plan/steps/describe-step';
import type { PageAction } from '../page';
import { PagePanels } from '../page-panels';
import { imagePage } from './image-page';

/** The pages about images, each as it was when it was read. */
export class ImagePages implements vscode.Disposable {
  private readonly nameOf: NameOfAccount;
  private readonly panels = new PagePanels({
    viewType: 'ami.image',
    commands: ['ami.copyId', 'ami.copyToRegions', 'ami.shareImage', 'ami.showImageDetails'],
  });

  constructor(nameOf: NameOfAccount) {
    this.nameOf = nameOf;
  }

  show(details: ImageDetails): void {
    const { image, target } = details;
    const key = `${image.id} ${targetKey(target)}`;
    const title = vscode.l10n.t('Image: {0}', plain(image.name, 60));
    this.panels.show(key, title, 'here');
    const options = {
      title,
      language: languageOfTexts(),
      actions: actionsFor(details),
      nameOf: this.nameOf,
      now: Date.now(),
    };
    this.panels.draw(key, imagePage(details, options));
  }

  dispose(): void {
    this.panels.dispose();
  }
}

function actionsFor({ image, target }: ImageDetails): readonly PageAction[] {
  const place = { imageId: image.id, target };
  return [
    { title: vscode.l10n.t('Copy ID'), command: 'ami.copyId', arguments: [image.id] },
    { title: vscode.l10n.t('Copy to Regions…'), command: 'ami.copyToRegions', arguments: [place] },
    { title: vscode.l10n.t('Share…'), command: 'ami.shareImage', arguments: [place] },
    { title: vscode.l10n.t('Refresh'), command: 'ami.showImageDetails', arguments: [place] },
  ];
}
