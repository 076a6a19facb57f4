/** What no file is long enough for. */
export const UNKNOWN = 9999999999
/** As it is written for a range that is not known yet, and as long as the longest range. */
export const RANGE_PLACEHOLDER = `[0 ${UNKNOWN} ${UNKNOWN} ${UNKNOWN}]`
