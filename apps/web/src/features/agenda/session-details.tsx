import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import type { AgendaSession } from "./agenda.ts";

/** A session's real times, who booked it if not the athlete, and who cancelled it. */
export function SessionDetails({ session }: { session: AgendaSession }) {
  const t = useTranslations("agenda.session");
  const { range } = useFormat();
  const { actualStart, actualEnd, requestedByRole, requestReason, cancelledByRole, cancellationReason } = session;
  return (
    <>
      {actualStart && actualEnd ? (
        <p className="text-ms">{t("real", { range: range(actualStart, actualEnd) })}</p>
      ) : null}
      {cancelledByRole ? (
        <Banner title={t(`cancelledBy.${cancelledByRole}`)}>
          {cancellationReason ? t("reason", { reason: cancellationReason }) : null}
        </Banner>
      ) : null}
      {requestedByRole !== "ATHLETE" ? (
        <Banner title={t(`requestedBy.${requestedByRole}`)}>
          {requestReason ? t("reason", { reason: requestReason }) : null}
        </Banner>
      ) : null}
    </>
  );
}
