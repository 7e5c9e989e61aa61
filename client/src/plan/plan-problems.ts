import { t } from '@vscode/l10n';
import { plain } from '../foreign-text';
import type { PlanFacts, PlanProblem, RequestToPlan } from './plan-facts';
import { flagMember, readMappings } from './request-members';

/** How long a snapshot counts as just started, in milliseconds. */
const recently = 15_000;

/**
 * What prevents the image or is worth a warning: the findings of the language, which judges the account as well, and what
 * only a plan knows.
 */
export function findProblems(toPlan: RequestToPlan, facts: PlanFacts): readonly PlanProblem[] {
  return [
    ...findingProblems(toPlan),
    ...dryRunProblems(toPlan),
    ...recentSnapshotProblems(toPlan, facts),
    ...pendingImageProblems(facts),
    ...permissionProblems(facts),
  ];
}

function findingProblems({ errors = [], warnings = [], unresolved = [] }: RequestToPlan): readonly PlanProblem[] {
  return [
    ...errors.map(({ message, pointer }) => stop(message, pointer)),
    ...unresolved.map(name => stop(t('The variable {0} has no value.', plain(`\${${name}}`)))),
    ...warnings.map(({ message, pointer }) => warn(message, pointer)),
  ];
}

function dryRunProblems({ request }: RequestToPlan): readonly PlanProblem[] {
  if (!flagMember(request, 'DryRun')) return [];
  const message = t('DryRun is true, so EC2 only checks permissions. Remove DryRun to create the image.');
  return [stop(message, '/DryRun')];
}

/** EC2 may accept such a request and fail the image afterwards. */
function recentSnapshotProblems(
  { request }: RequestToPlan,
  { instance, earlierSnapshots, now }: PlanFacts,
): readonly PlanProblem[] {
  const leftOut = new Set(readMappings(request).flatMap(({ noDevice, deviceName }) => (noDevice ? deviceName : [])));
  return (instance?.devices ?? [])
    .filter(({ deviceName }) => !leftOut.has(deviceName))
    .filter(({ volumeId }) =>
      earlierSnapshots?.[volumeId]?.some(
        ({ state, started }) => state === 'pending' || now - Date.parse(started) < recently,
      ),
    )
    .map(({ volumeId }) =>
      warn(
        t(
          'A snapshot of {0} was just started. EC2 might accept this request, but the image might fail later. Wait until the snapshot is completed.',
          volumeId,
        ),
      ),
    );
}

function pendingImageProblems({ pendingImages = [] }: PlanFacts): readonly PlanProblem[] {
  return pendingImages.map(({ id, name }) =>
    warn(
      t(
        'Image {name} ({id}) of this instance is still pending. EC2 might reject another image until it is available.',
        {
          name: plain(name),
          id,
        },
      ),
    ),
  );
}

function permissionProblems({ permission }: PlanFacts): readonly PlanProblem[] {
  if (permission?.kind === 'refused') return [stop(permission.sentence)];
  // A duplicate name and the like are found by other means; what EC2 says to a dry run is still worth reading.
  return permission?.kind === 'undecided' ? [warn(permission.sentence)] : [];
}

function stop(message: string, pointer?: string): PlanProblem {
  return { level: 'stops', message, pointer };
}

function warn(message: string, pointer?: string): PlanProblem {
  return { level: 'warns', message, pointer };
}
