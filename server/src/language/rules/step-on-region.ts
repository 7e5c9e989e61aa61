import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { stepsOfBases } from '../steps/bases';
import { copiesOf } from '../steps/copies';
import { isRegionName } from '../steps/regions';

export const stepOnRegion: StaticRule = {
  id: 'step-on-region',
  severity: 'warning',
  docs: {
    what: '`on` lists a region that has neither the image nor a copy of it.',
    why: 'The step does nothing there.',
    except: 'Reported only if the region of the run is known.',
    source: 'Ours: the format of the file.',
  },
  steps(view, { region, bases }) {
    if (region === undefined) return undefined;
    const all = { steps: [...stepsOfBases(bases).map(({ step }) => step), ...view.steps] };
    const known = new Set([region, ...copiesOf(all).map(copy => copy.region.name)]);
    return view.steps.flatMap(({ part }) => {
      const on = part.members.on?.value;
      if (on?.kind !== 'list') return [];
      return on.items
        .filter(item => item.kind === 'string' && isRegionName(item.value) && !known.has(item.value))
        .map(item => problemAt(item, t('No step copies the image to this region.')));
    });
  },
};
