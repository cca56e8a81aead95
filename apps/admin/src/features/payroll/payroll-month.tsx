"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client.ts";
import { ExceptionList } from "./exception-list.tsx";
import { FileList } from "./file-list.tsx";
import { LineTable } from "./line-table.tsx";
import { Making } from "./making.tsx";
import type { Beside } from "./payroll-address.ts";
import { PayrollHero } from "./payroll-hero.tsx";
import { StatementList } from "./statement-list.tsx";
import { useMaking } from "./use-making.ts";

/** A month of the payroll: what it pays and what is to do next, its exceptions, its lines by coach, the answers and the files. */
export function PayrollMonth({ month, beside }: { month: string; beside: Beside }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.payment.month.queryOptions({ month }));
  const { data: exceptions } = useSuspenseQuery(trpc.payment.exceptions.queryOptions({ month }));
  const progress = useMaking(month);
  const { report } = data;
  return (
    <>
      <PayrollHero data={data} exceptions={exceptions} isMaking={progress.isMaking} />
      {progress.isMaking ? <Making month={month} progress={progress} /> : null}
      {report?.state === "CLOSED" || progress.isMaking ? null : (
        <ExceptionList month={month} exceptions={exceptions} data={data} />
      )}
      {progress.isMaking && report?.lines.length === 0 ? null : <LineTable data={data} beside={beside} />}
      {report && !progress.isMaking ? (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <StatementList report={report} />
          <FileList report={report} />
        </div>
      ) : null}
    </>
  );
}
