import { cn } from "./class-names.tsx";

const lanes = [
  { x: -250, y: -420, width: 500, height: 840, rx: 250 },
  { x: -205, y: -375, width: 410, height: 750, rx: 205 },
  { x: -160, y: -330, width: 320, height: 660, rx: 160 },
  { x: -115, y: -285, width: 230, height: 570, rx: 115 },
];

/** A running track seen from above, filling its container; a `runner` does laps on it. */
export function Track({ className, runner = false }: { className?: string; runner?: boolean }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 700 640"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      className={cn("absolute inset-0 size-full text-on-dark-lane", className)}
    >
      <g transform="translate(350 320) rotate(-18)">
        {lanes.map((lane) => (
          <rect key={lane.rx} {...lane} />
        ))}
        {runner ? (
          <rect
            {...lanes[1]}
            pathLength={1000}
            strokeWidth="6"
            strokeLinecap="round"
            strokeDasharray="34 966"
            className="animate-lap text-maize"
          />
        ) : null}
        <path d="M-250 -130H-115M115 -130H250" className="text-on-dark-badge" stroke="currentColor" />
      </g>
    </svg>
  );
}
