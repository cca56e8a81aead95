/** Reserved before the chart's script has loaded, in pixels. */
export const chartBoxHeight = 228;
