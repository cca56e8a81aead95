/** The height of a chart, known before its script has come. */
export const chartBoxHeight = 228;
