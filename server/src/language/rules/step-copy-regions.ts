import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { PartView } from '../request-view';
import type { Problem, StaticRule } from '../rule';

export const stepCopyRegions: StaticRule = {
  id: 'step-copy-regions',
  severity: 'error',
  docs: {
    what: 'A CopyImage step has no regions, or another step has regions.',
    why: 'Only CopyImage has regions: it copies the image to each of them.',
    source: 'Ours: the format of the file.',
  },
  steps({ steps }, { document }) {
    return steps.flatMap(({ part, calls, regions }): Problem[] => {
      const copy = calls.find(({ api }) => api === 'CopyImage');
      const written = part.members.regions;
      if (copy === undefined) {
        if (written === undefined || calls.length === 0) return [];
        const message = t('"regions" applies only to CopyImage. Use "on" to select the images for this step.');
        return [problemAt(keyOf(written), message, { fixes: () => [removal(document, part, written)] })];
      }
      const value = written?.value;
      const isEmpty = written === undefined ? part.node.whole : value?.kind === 'object' && value.closed;
      if (regions.length > 0 || !isEmpty || hasUnreadable(part)) return [];
      return [problemAt(keyOf(written ?? copy.property), t('CopyImage requires at least one region in "regions".'))];
    });
  },
};

/** Regions under a misspelled name are not missing. */
function hasUnreadable({ node, shape }: PartView): boolean {
  return node.properties.some(({ key }) => !shape.members.has(key));
}
