import { t } from '@vscode/l10n';
import { lengthLimits } from '../length-limits';
import { placeOf } from '../live-place';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { requestShape } from '../request-schema';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';
import { resolvedLength, resolveVariables } from '../variables';

const { maximum } = lengthLimits(requestShape, 'Name');

export const liveNameDuplicate: LiveRule = {
  id: 'live-name-duplicate',
  severity: 'error',
  needs: 'Name',
  live: true,
  yieldsTo: ['name-length'],
  docs: {
    what: 'An image in this account and region already has this name.',
    why: 'Names are unique per account and region. Whether a failed image keeps its name is not confirmed.',
    except: 'The image is deregistered before the run.',
    ec2: '`InvalidAMIName.Duplicate`: AMI name X is already in use by AMI ami-…',
    source: 'EC2 error codes; packer-plugin-amazon, step_pre_validate.go.',
  },
  request({ members: { Name } }, { document, variables, facts }) {
    const image = facts.imageOfName;
    if (!isString(Name) || image === undefined || image === null) return undefined;
    const { value } = Name;
    if (resolveVariables(value.value, 'Name', variables).text !== image.name) return undefined;
    const message = t('The name is already used in {place} by {image} ({state}, created {date}).', {
      place: placeOf(facts.target),
      image: image.id,
      state: image.state,
      date: image.created.slice(0, 10),
    });
    return problemAt(value, message, {
      fixes: () => {
        const longer = `${value.value}-\${timestamp}`;
        if (resolvedLength(longer, variables).shortest > maximum) return [];
        return [{ title: t('Append a timestamp'), changes: [replaceValue(document, value, longer)], guess: true }];
      },
    });
  },
};
