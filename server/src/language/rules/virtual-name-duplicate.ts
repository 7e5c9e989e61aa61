import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { freeVirtualName } from '../free-names';
import { problemAt } from '../problem';
import { isString, type RequestView, type StringProperty } from '../request-view';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const virtualNameDuplicate: StaticRule = {
  id: 'virtual-name-duplicate',
  severity: 'warning',
  docs: {
    what: 'Two mappings have one VirtualName.',
    why: 'An instance store volume is one device. What EC2 does with the second mapping is not confirmed.',
    ec2: 'not confirmed',
    source: 'Ours.',
  },
  request(request, { document }) {
    const seen = new Map<string, StringProperty>();
    const problems: Problem[] = [];
    for (const name of virtualNames(request)) {
      const earlier = seen.get(name.value.value);
      if (earlier === undefined) {
        seen.set(name.value.value, name);
        continue;
      }
      const { offset, end } = earlier.value;
      problems.push(
        problemAt(name.value, t('{0} is mapped twice.', shownText(name.value.value)), {
          related: [{ offset, end, message: t('{0} is mapped here first.', shownText(name.value.value)) }],
          fixes: () => {
            const free = freeVirtualName(document);
            return free === undefined ? [] : [replacement(document, name.value, free)];
          },
        }),
      );
    }
    return problems;
  },
};

function virtualNames(request: RequestView): readonly StringProperty[] {
  return request.mappings.map(({ members }) => members.VirtualName).filter(isString);
}
