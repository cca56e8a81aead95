import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Card } from "@zea/ui/card";
import type { AthleteDetail } from "./athlete.ts";

/** An athlete's profile, and their health data or why the coach may not read it. */
export function AthleteFacts({ athlete }: { athlete: AthleteDetail }) {
  const t = useTranslations("athlete");
  const { goal, sport, experience, daysPerWeek } = athlete;
  const facts = [
    ["goal", goal],
    ["sport", sport],
    ["experience", experience],
    ["days", daysPerWeek],
  ] as const;
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Card asChild>
        <section className="grid gap-3">
          <h2 className="text-l">{t("profile")}</h2>
          <dl className="grid gap-3">
            {facts.map(([key, value]) => (
              <div key={key} className="grid gap-0.5">
                <dt className="text-fg-3 text-xs">{t(key)}</dt>
                <dd className="whitespace-pre-line">{value ?? t("notGiven")}</dd>
              </div>
            ))}
          </dl>
        </section>
      </Card>
      <Card asChild>
        <section className="grid gap-3">
          <h2 className="text-l">{t("health")}</h2>
          <Health athlete={athlete} />
        </section>
      </Card>
    </div>
  );
}

function Health({ athlete: { health, healthAccess, healthReadableDays } }: { athlete: AthleteDetail }) {
  const t = useTranslations("athlete");
  if (!health) {
    const why = healthAccess === "NO_CONSENT" ? healthAccess : "NOT_RECENT";
    return <Banner tone="neutral">{t(`healthWhy.${why}`, { days: healthReadableDays })}</Banner>;
  }
  return (
    <dl className="grid gap-3">
      <div className="grid gap-0.5">
        <dt className="text-fg-3 text-xs">{t("injuries")}</dt>
        <dd className="whitespace-pre-line">{health.injuries || t("noInjuries")}</dd>
      </div>
      <div className="grid gap-0.5">
        <dt className="text-fg-3 text-xs">{t("weight")}</dt>
        <dd>{health.weightKg === null ? t("notGiven") : t("kg", { weight: health.weightKg })}</dd>
      </div>
    </dl>
  );
}
