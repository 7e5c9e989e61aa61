/** How long a response from AWS is fresh, in milliseconds. Older ones are still shown while they are read again. */
export const instancesAge = 60_000;
export const imagesAge = 60_000;
export const snapshotsAge = 60_000;
/** A volume changes its size or type about never. */
export const volumesAge = 300_000;
export const regionsAge = 3_600_000;
export const identityAge = 3_600_000;

/** A question that is typed is asked when the typing has paused for this long, in milliseconds. */
export const typingPause = 400;
