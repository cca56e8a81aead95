import { useTranslations } from "@zea/shell/use-translations";
import type { Coach } from "./coach.ts";
import { CoachCard } from "./coach-card.tsx";

export function CoachSection({ coaches, now }: { coaches: readonly Coach[]; now: Date }) {
  const t = useTranslations("coach");
  return (
    <section
      id="coaches"
      aria-labelledby="coaches-title"
      className="mx-auto grid w-full max-w-[1320px] gap-8 px-5 sm:px-10 lg:gap-10"
    >
      <div className="grid gap-3">
        <h2 id="coaches-title" className="text-[clamp(30px,3.4vw,48px)] leading-[1.03]">
          {t("title")}
        </h2>
        <p className="max-w-[36em] text-[17px] text-fg-2">{t("text")}</p>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {coaches.map((coach) => (
          <li key={coach.id}>
            <CoachCard coach={coach} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
