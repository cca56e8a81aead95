/** The number of rows on a page of any list. */
export const pageSize = 25;
