import { Banner } from "@zea/ui/banner";
import { useTranslations } from "next-intl";
import type { BookOutcome } from "./agenda.ts";

/** What became of the request where it isn't confirmed: why not, or that it waits. */
export function BookOutcomeNote({ outcome, failure }: { outcome: BookOutcome | null; failure: string | null }) {
  const t = useTranslations("agenda.book");
  return (
    <div aria-live="assertive">
      {failure ? <Banner tone="negative">{failure}</Banner> : null}
      {outcome?.status === "REQUESTED" ? (
        <Banner tone="waiting" title={t("waiting")}>
          {t("waitingText")}
        </Banner>
      ) : null}
    </div>
  );
}
