/** The most that EC2 gives in one answer. */
export const PAGE_SIZE = 1000;
/** The most of one list that is kept; a larger account is asked by id and by name instead. */
export const MAX_LISTED = 10_000;
/** The most single things that are kept beside the lists, for each kind. */
export const MAX_LOOKED_UP = 5_000;
/** Ids in one call. */
export const BATCH = 200;
/** Targets whose facts are kept; the one not used for longest goes first. */
export const MAX_TARGETS = 4;
