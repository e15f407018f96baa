/** Rows of the table at a time. */
export const rowsShown = 25
