/** In pixels; in a module of its own so that placeholders don't load the chart library. */
export const chartHeight = 220;
