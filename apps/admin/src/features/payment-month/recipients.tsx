"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import type { CoachLines } from "@/features/payment/payment.ts";

const namesShown = 6;

/** How many coaches get the mail with their statement, and who they are. */
export function Recipients({ coaches }: { coaches: CoachLines[] }) {
  const t = useTranslations("payment.action.recipients");
  const { list } = useFormat();
  const count = coaches.length;
  const names = list(coaches.map(({ name }) => name));
  if (count <= namesShown) return <p>{t("named", { count, names })}</p>;
  return (
    <details>
      <summary className="cursor-pointer">{t("count", { count })}</summary>
      {names}
    </details>
  );
}
