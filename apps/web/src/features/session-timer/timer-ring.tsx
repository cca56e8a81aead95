import type { ReactNode } from "react";

const radius = 106;
const around = 2 * Math.PI * radius;

/** The share of the planned time that has passed, as a ring around its children. */
export function TimerRing({ share, children }: { share: number; children: ReactNode }) {
  const isOver = share >= 1;
  return (
    <div className="relative mx-auto grid size-[min(264px,68vw)] place-items-center">
      <svg aria-hidden viewBox="0 0 232 232" fill="none" strokeWidth="12" className="absolute inset-0 -rotate-90">
        <circle cx="116" cy="116" r={radius} stroke="var(--on-dark-fill)" />
        {share > 0 ? (
          <circle
            cx="116"
            cy="116"
            r={radius}
            stroke={isOver ? "var(--amber-bright)" : "var(--maize-400)"}
            strokeLinecap="round"
            strokeDasharray={around}
            strokeDashoffset={around * (1 - Math.min(1, share))}
            className="transition-[stroke-dashoffset] duration-1000 ease-linear"
          />
        ) : null}
      </svg>
      <div className="relative grid justify-items-center gap-1.5 text-center">{children}</div>
    </div>
  );
}
