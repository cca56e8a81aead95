import { useTranslations } from "@zea/shell/use-translations";
import type { Coach } from "../coach/coach.ts";

export type Fact = { value: string; label: string };

/** The club's key figures, derived from its coaches; empty while no coach can be booked. */
export function useFacts(coaches: readonly Coach[]): Fact[] {
  const t = useTranslations("landing.facts");
  const types = new Map(coaches.flatMap(({ sessionTypes }) => sessionTypes.map((type) => [type.id, type.minutes])));
  if (types.size === 0) return [];
  const [shortest, longest] = [Math.min(...types.values()), Math.max(...types.values())];
  return [
    { value: String(coaches.length), label: t("coaches", { count: coaches.length }) },
    { value: String(types.size), label: t("types", { count: types.size }) },
    {
      value: shortest === longest ? String(shortest) : t("range", { least: shortest, most: longest }),
      label: t("minutes"),
    },
  ];
}
