/**
 * Where moto 5.2.5 is not EC2 (running.md 11). Each is an expectation of moto.test.ts, so that a newer moto that mends one says so
 * here; the sandbox has tests for what EC2 does instead.
 */
export const motoShortfalls = {
  availableAtOnce: 'an image is available at once, its snapshots completed',
  ignoresMappings: 'block device mappings of the request are ignored, and every image has one 15 GiB volume',
  refusesSnapshotTags: 'tags for snapshots end in a 500',
  takesNamesTwice: 'a name that is taken is taken again',
  takesAnyName: 'a name that EC2 refuses is taken',
  keepsSnapshots: 'deregistering with the snapshots deletes none and says nothing of them',
  forgetsNever: 'an image that was deregistered gives an empty list for ever, never NotFound',
  doesNotReboot: 'the instance goes on running whatever NoReboot says',
} as const;
