/** The maximum number of items that EC2 returns in one response. */
export const pageSize = 1000;
/** The most of one list that is kept; a larger account is asked by id and by name instead. */
export const maxListed = 10_000;
/** The most single things that are kept beside the lists, for each kind. */
export const maxLookedUp = 5_000;
/** Ids in one call. */
export const batchSize = 200;
/** Targets whose facts are kept; the one not used for longest goes first. */
export const maxTargets = 4;
