"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Facts } from "@/components/facts.tsx";
import type { AthleteDetails } from "./athlete.ts";

/** An athlete's profile; health data is shown apart, and only with consent. */
export function ProfileFacts({ profile }: { profile: AthleteDetails["profile"] }) {
  const t = useTranslations("athlete.profile");
  const { longDate } = useFormat();
  const { name, birthDate, sex, heightCm, goal, sport, experience, daysPerWeek, phone, emergencyContact } = profile;
  const { healthConsent, weightKg, injuries } = profile;
  const shown = (value: string | number | null) => value || <span className="text-fg-3">{t("missing")}</span>;
  const born = longDate(birthDate);
  return (
    <div className="grid content-start gap-5">
      <section className="grid gap-2">
        <h2 className="text-l">{t("title")}</h2>
        <Facts
          facts={[
            { key: "name", name: t("name"), value: name },
            { key: "birthDate", name: t("birthDate"), value: born },
            { key: "sex", name: t("sex"), value: shown(sex && t(`sexes.${sex}`)) },
            { key: "height", name: t("height"), value: shown(heightCm && t("cm", { count: heightCm })) },
            { key: "goal", name: t("goal"), value: shown(goal) },
            { key: "sport", name: t("sport"), value: shown(sport) },
            { key: "experience", name: t("experience"), value: shown(experience) },
            { key: "days", name: t("days"), value: shown(daysPerWeek && t("perWeek", { count: daysPerWeek })) },
            { key: "phone", name: t("phone"), value: shown(phone) },
            { key: "emergency", name: t("emergency"), value: shown(emergencyContact) },
          ]}
        />
      </section>
      <section className="grid gap-2">
        <h2 className="text-l">{t("health")}</h2>
        {healthConsent ? (
          <Facts
            facts={[
              { key: "weight", name: t("weight"), value: shown(weightKg && t("kg", { weight: weightKg })) },
              { key: "injuries", name: t("injuries"), value: shown(injuries) },
            ]}
          />
        ) : (
          <p className="text-fg-2 text-ms">{t("noConsent")}</p>
        )}
      </section>
    </div>
  );
}
