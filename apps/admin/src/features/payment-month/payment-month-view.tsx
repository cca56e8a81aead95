"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { countOpen, isReviewDue } from "@/features/payment/payment.ts";
import type { PaymentPanel } from "@/features/payment/payment-url-state.ts";
import { DisputeList } from "@/features/payment-disputes/dispute-list.tsx";
import { ExceptionList } from "@/features/payment-exceptions/payment-exceptions.tsx";
import { FileList } from "@/features/payment-files/file-list.tsx";
import { LineTable } from "@/features/payment-lines/line-table.tsx";
import { StatementList } from "@/features/payment-statements/statement-list.tsx";
import { WarningList } from "@/features/payment-warnings/warning-list.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { DraftProgress } from "./draft-progress.tsx";
import { PaymentHero } from "./payment-hero.tsx";
import { useDraftProgress } from "./use-draft-progress.ts";

const pollMs = 5_000;

/** A month of payments: the amount and the next step, then exceptions, lines by coach, statements and files. */
export function PaymentMonthView({ month, panel }: { month: string; panel: PaymentPanel }) {
  const trpc = useTRPC();
  const { data, dataUpdatedAt } = useSuspenseQuery(
    trpc.payment.month.queryOptions(
      { month },
      { refetchInterval: ({ state }) => (state.data?.report && isReviewDue(state.data.report) ? pollMs : false) },
    ),
  );
  const { data: exceptions } = useSuspenseQuery(trpc.payment.exceptions.queryOptions({ month }));
  const { data: warnings } = useSuspenseQuery(trpc.payment.warnings.queryOptions({ month }));
  const progress = useDraftProgress(month);
  const { report } = data;
  return (
    <>
      <PaymentHero
        data={data}
        receivedAt={dataUpdatedAt}
        exceptions={exceptions}
        openWarnings={countOpen(warnings)}
        isDrafting={progress.isDrafting}
        isNext={panel.isNext}
      />
      {progress.isDrafting ? <DraftProgress month={month} progress={progress} /> : null}
      <DisputeList disputes={exceptions.disputes} />
      {report && !progress.isDrafting ? <WarningList report={report} warnings={warnings} /> : null}
      {report?.state === "CLOSED" || progress.isDrafting ? null : (
        <ExceptionList month={month} exceptions={exceptions} data={data} />
      )}
      {progress.isDrafting && report?.lines.length === 0 ? null : <LineTable data={data} panel={panel} />}
      {report && !progress.isDrafting ? (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <StatementList report={report} />
          <FileList report={report} />
        </div>
      ) : null}
    </>
  );
}
