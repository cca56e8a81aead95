import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>["statement"];

export type Statement = Outputs["get"];
export type StatementLine = Statement["lines"][number];
export type ListedStatement = Outputs["list"]["statements"][number];
export type LinkedStatements = Outputs["linked"];
export type LineDetails = Outputs["lineDetails"];

export function sumOf(lines: readonly StatementLine[]) {
  const sum = (pick: (line: StatementLine) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return {
    minutes: sum(({ minutes }) => minutes),
    sessions: sum(({ sessionCount }) => sessionCount),
    amountMinor: sum(({ amountMinor }) => amountMinor),
  };
}
