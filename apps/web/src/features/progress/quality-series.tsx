/** The three series, which differ in stroke and marker too, so that colour isn't the only cue. */
export const series = [
  { key: "technique", stroke: "stroke-positive", fill: "fill-positive", dash: undefined },
  { key: "effort", stroke: "stroke-waiting", fill: "fill-waiting", dash: "6 5" },
  { key: "rating", stroke: "stroke-attention", fill: "fill-attention", dash: "1 6" },
] as const;

type SeriesKey = (typeof series)[number]["key"];

/** A data point: a disc, a square or a diamond. */
export function DataPoint({
  series: seriesKey,
  x,
  y,
  size = 4.5,
}: {
  series: SeriesKey;
  x: number;
  y: number;
  size?: number;
}) {
  const { fill } = series.find(({ key }) => key === seriesKey)!;
  const className = `${fill} stroke-surface`;
  if (seriesKey === "technique") return <circle cx={x} cy={y} r={size} strokeWidth={1.5} className={className} />;
  return (
    <rect
      x={x - size}
      y={y - size}
      width={size * 2}
      height={size * 2}
      rx={1}
      strokeWidth={1.5}
      transform={seriesKey === "rating" ? `rotate(45 ${x} ${y})` : undefined}
      className={className}
    />
  );
}
