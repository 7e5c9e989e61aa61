import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { BatchSource, JudgedRow } from '../../../batch/batch-row';
import { languageOfTexts } from '../../../local-format';
import { PagePanels } from '../page-panels';
import { batchPage } from './batch-page';

/** The plans of many requests, each as it was when the account was read. An open page remembers what it is about. */
export class BatchPages implements vscode.Disposable {
  private readonly sources = new Map<string, readonly BatchSource[]>();
  private readonly panels = new PagePanels({ viewType: 'ami.batch', commands: ['ami.createBatch'] }, key =>
    this.sources.delete(key),
  );

  /** Shows the plan in its page, or in a new one. Returns the key of the page. */
  show(rows: readonly JudgedRow[], key: string = randomUUID()): string {
    const title = vscode.l10n.t('Plan: {0} Images', rows.length);
    const actions = [{ title: vscode.l10n.t('Create Images…'), command: 'ami.createBatch', arguments: [key] }];
    this.sources.set(
      key,
      rows.map(({ row }) => row.source),
    );
    this.panels.show(key, title, 'here');
    this.panels.draw(key, batchPage(rows, { title, language: languageOfTexts(), actions }));
    return key;
  }

  /** The requests of an open page. */
  sourcesOf(key: string): readonly BatchSource[] | undefined {
    return this.sources.get(key);
  }

  dispose(): void {
    this.panels.dispose();
  }
}
