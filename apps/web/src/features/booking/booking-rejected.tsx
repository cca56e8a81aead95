import { fieldMessage } from "@zea/shell/field-message";
import { useTranslations } from "@zea/shell/use-translations";
import { CircleAlert } from "lucide-react";
import { OutcomeTitle } from "./outcome-title.tsx";

export function BookingRejected({ reason }: { reason: string | null }) {
  const t = useTranslations("booking.rejected");
  const errors = useTranslations("errors");
  return (
    <header className="grid gap-3">
      <span aria-hidden className="grid size-12 place-items-center rounded-full bg-note-negative text-negative">
        <CircleAlert className="size-[22px]" />
      </span>
      <OutcomeTitle>{t("title")}</OutcomeTitle>
      <p className="text-fg-2">{fieldMessage(errors, reason ?? "booking.failed")}</p>
      <p className="text-fg-3 text-s">{t("free")}</p>
    </header>
  );
}
