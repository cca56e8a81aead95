/** The three means: each with its own colour, stroke and mark, so that none is told by its colour alone. */
export const means = [
  { key: "technique", stroke: "stroke-positive", fill: "fill-positive", dash: undefined },
  { key: "effort", stroke: "stroke-waiting", fill: "fill-waiting", dash: "6 5" },
  { key: "rating", stroke: "stroke-attention", fill: "fill-attention", dash: "1 6" },
] as const;

type MeanKey = (typeof means)[number]["key"];

/** The mark of a mean: a disc, a square or a diamond. */
export function MeanMark({ mean, x, y, size = 4.5 }: { mean: MeanKey; x: number; y: number; size?: number }) {
  const { fill } = means.find(({ key }) => key === mean)!;
  const look = `${fill} stroke-surface`;
  if (mean === "technique") return <circle cx={x} cy={y} r={size} strokeWidth={1.5} className={look} />;
  return (
    <rect
      x={x - size}
      y={y - size}
      width={size * 2}
      height={size * 2}
      rx={1}
      strokeWidth={1.5}
      transform={mean === "rating" ? `rotate(45 ${x} ${y})` : undefined}
      className={look}
    />
  );
}
