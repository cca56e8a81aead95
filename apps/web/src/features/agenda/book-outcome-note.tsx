import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import type { BookOutcome } from "./agenda.ts";

/** The outcome of a request that isn't confirmed: refused, or still waiting. */
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
