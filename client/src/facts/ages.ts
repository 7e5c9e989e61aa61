/** How long an answer of AWS's is taken for true, in milliseconds. Older ones are still shown while they are read again. */
export const INSTANCES_AGE = 60_000;
export const IMAGES_AGE = 60_000;
export const SNAPSHOTS_AGE = 60_000;
/** A volume changes its size or type about never. */
export const VOLUMES_AGE = 300_000;
export const REGIONS_AGE = 3_600_000;
export const IDENTITY_AGE = 3_600_000;

/** A question that is typed is asked when the typing has paused for this long, in milliseconds. */
export const QUIET = 400;
