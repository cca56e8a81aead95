"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { type Report, shownOf } from "@/features/payment/payment.ts";
import { HeroError, HeroNote } from "./hero-note.tsx";
import { OpenWarnings } from "./open-warnings.tsx";
import { useCloseMonth } from "./use-close-month.ts";

/** The button that opens the form to close early; the focus returns to it. */
export const closeEarlyId = "close-early-act";

type CloseActionProps = { report: Report; openWarnings: number; isClosingEarly: boolean; closeEarly: () => void };

/** Closes a reviewed month. While answers are missing it needs a reason, for which a form opens below. */
export function CloseAction({ report, openWarnings, isClosingEarly, closeEarly }: CloseActionProps) {
  const t = useTranslations("payment.action.close");
  const { dayTime } = useFormat();
  const close = useCloseMonth();
  const open = report.statements.filter(({ state }) => state === "OPEN");
  const last = open.at(-1);
  if (openWarnings > 0)
    return (
      <HeroNote>
        <OpenWarnings count={openWarnings} />
      </HeroNote>
    );
  if (!last) {
    const submit = (
      <Button
        variant="accent"
        size="l"
        pending={close.isPending}
        onClick={() => close.run({ reportId: report.id, shown: shownOf(report) })}
      >
        {t("submit")}
      </Button>
    );
    return (
      <HeroNote actions={submit}>
        <p>{t("text")}</p>
        <OutcomeChanged action={close} />
        <HeroError text={close.errorMessage} />
        <ShowPresent action={close} variant="onDark" />
      </HeroNote>
    );
  }
  const early = (
    <Button id={closeEarlyId} variant="onDark" size="l" aria-expanded={isClosingEarly} onClick={closeEarly}>
      {t("early")}
    </Button>
  );
  return (
    <HeroNote actions={early}>
      <p>{t("waiting", { open: open.length, total: report.statements.length, until: dayTime(last.dueAt) })}</p>
    </HeroNote>
  );
}
