"use client";

import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { List, ListItem } from "@zea/ui/list";
import { useAuditLabels } from "./use-audit-labels.ts";

type Entry = inferRouterOutputs<AdminRouter>["session"]["get"]["trail"][number];

const messageKeys = {
  "booking.request": "bookingRequest",
  "booking.cancel": "bookingCancel",
  "session.miss": "sessionMiss",
  "session.undo_miss": "sessionUndoMiss",
  "session.adjust": "sessionAdjust",
  "wait.remind": "waitRemind",
  "wait.extend": "waitExtend",
  "wait.close": "waitClose",
  "credit.grant": "creditGrant",
  "credit.adjust": "creditAdjust",
  "credit.expire": "creditExpire",
  "credit.approve": "creditApprove",
  "credit.refuse": "creditRefuse",
  "athlete.deactivate": "athleteDeactivate",
  "athlete.reactivate": "athleteReactivate",
  "athlete.extend": "onboardingExtend",
} as const;
const actions = Object.keys(messageKeys) as (keyof typeof messageKeys)[];

/** The audit trail of one entity, newest first. */
export function AuditTrail({ entries }: { entries: Entry[] }) {
  const t = useTranslations("audit");
  const { dayTime, signedMoney } = useFormat();
  const labels = useAuditLabels();
  if (entries.length === 0) return <p className="text-fg-3 text-s">{t("none")}</p>;

  const textOf = ({ action, values }: Entry) => {
    const known = actions.find((one) => one === action);
    const date = typeof values.dueAt === "string" ? dayTime(new Date(values.dueAt)) : "";
    const amount = signedMoney(Number(values.amountMinor ?? 0));
    const credits = Number(values.granted ?? values.credits ?? values.amount ?? 0);
    return known ? t(`action.${messageKeys[known]}`, { date, amount, credits }) : labels.action(action);
  };
  return (
    <List>
      {entries.map((entry) => (
        <ListItem key={entry.id} className="block text-ms">
          <span className="flex items-baseline justify-between gap-3">
            <span>{textOf(entry)}</span>
            <span className="shrink-0 whitespace-nowrap text-fg-3 text-xs">{dayTime(entry.at)}</span>
          </span>
          <span className="block text-fg-3 text-xs">{entry.actorName ?? t("machine")}</span>
          {entry.reason ? <q className="block wrap-anywhere text-fg-2 text-s">{entry.reason}</q> : null}
        </ListItem>
      ))}
    </List>
  );
}
