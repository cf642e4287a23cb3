/** How long answers may be, in UTF-16 units: what is told in one line, and what is quoted or listed. */

/** Longest answer that tells a value, a count, a yes or a no. */
export const SHORT = 88;
/** Longest answer that lists or quotes. */
export const LONG = 190;
