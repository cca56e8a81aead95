import { shownEmail } from "@zea/format/email-address";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { env } from "@/env.ts";
import type { ClubFacts } from "../club/club.ts";

const sections = {
  privacy: ["who", "what", "health", "why", "age", "whom", "retention", "rights", "cookies", "changes"],
  terms: ["what", "account", "minors", "credits", "booking", "cancel", "withdraw", "health", "conduct", "changes"],
} as const;

type LegalTextProps = { kind: "privacy" | "terms"; version: string; facts: ClubFacts };

export function LegalText({ kind, version, facts }: LegalTextProps) {
  const t = useTranslations("legal");
  const { money, list } = useFormat();
  const locale = useLocale();
  const club = env().CLUB_NAME;
  const { address, phone, email, packs, freeCancellationHours: hours, profileDays: days } = facts;
  const contact = [address, phone, shownEmail(email)].filter(Boolean);
  const values = {
    club,
    hours,
    days,
    prices:
      packs.length > 0
        ? list(packs.map(({ name, priceMinor }) => `${textIn(name, locale)}, ${money(priceMinor)}`))
        : "none",
    contact: contact.length > 0 ? list(contact) : "none",
  };
  const parts = sections[kind].map((key) => {
    const path = `${kind}.sections.${key}` as "privacy.sections.who";
    return { key, title: t(`${path}.title`), paragraphs: t(`${path}.text`, values).split("\n") };
  });
  return (
    <article className="mx-auto grid w-full max-w-[720px] gap-9 px-[18px] pt-8 pb-14 sm:px-8">
      <header className="grid gap-3">
        <span className="text-fg-3 text-xs">{t("updated", { version })}</span>
        <h1 className="text-2xl">{t(`${kind}.title`)}</h1>
        <p className="text-[17px] text-fg-2">{t(`${kind}.lead`, { club })}</p>
      </header>
      {parts.map(({ key, title, paragraphs }) => (
        <section key={key} aria-labelledby={key} className="grid gap-2.5">
          <h2 id={key} className="text-l">
            {title}
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="text-fg-2 leading-[1.6]">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </article>
  );
}
