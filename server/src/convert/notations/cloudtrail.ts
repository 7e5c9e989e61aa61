import { t } from '@vscode/l10n';
import { type Found, type FoundObject, isFoundObject } from '../found';
import type { Notation } from '../notation';
import { Notes } from '../notes';
import { findObjects, foundMember, jsonValue, jsonValues, readingOf } from '../taking/documents';
import { takeRequest } from '../taking/take-request';

/** CloudTrail events of CreateImage: a log file, the answer of lookup-events, or events alone. */
export const cloudtrail: Notation = {
  id: 'cloudtrail',
  title: () => t('CloudTrail event'),
  read: text => readingOf(jsonValues(text).flatMap(eventsIn).map(takeEvent)),
};

function eventsIn(value: Found): FoundObject[] {
  const isEvent = (object: FoundObject) => foundMember(object, 'requestParameters') !== undefined || isWrapped(object);
  return findObjects(value, isEvent)
    .flatMap(object => {
      const inner = foundMember(object, 'CloudTrailEvent');
      const event = typeof inner === 'string' ? jsonValue(inner) : object;
      return isFoundObject(event) ? [event] : [];
    })
    .filter(event => foundMember(event, 'eventName') === 'CreateImage' && isOfEc2(foundMember(event, 'eventSource')));
}

/** Other services have a call of that name too. */
function isOfEc2(source: Found | undefined): boolean {
  return source === undefined || source === 'ec2.amazonaws.com';
}

/** lookup-events has the event as JSON in a text. */
function isWrapped(object: FoundObject): boolean {
  return typeof foundMember(object, 'CloudTrailEvent') === 'string';
}

function takeEvent(event: FoundObject) {
  const parameters =
    foundMember(foundMember(event, 'requestParameters'), 'CreateImageRequest') ??
    foundMember(event, 'requestParameters');
  return takeRequest(isFoundObject(parameters) ? parameters : new Map(), new Notes());
}
