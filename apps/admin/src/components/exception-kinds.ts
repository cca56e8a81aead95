import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { Tone } from "@zea/ui/state-badge";

export type Kind = keyof inferRouterOutputs<AdminRouter>["analytics"]["exceptionCounts"];

/** What needs an administrator: each kind's tone and the page with all of its kind, in order of urgency. */
export const kinds: Record<Kind, { tone: Tone; href: string }> = {
  payrolls: { tone: "attention", href: "/payroll" },
  disputes: { tone: "attention", href: "/payroll" },
  unrecorded: { tone: "attention", href: "/payroll" },
  rates: { tone: "negative", href: "/payroll" },
  creditRequests: { tone: "waiting", href: "/credits?state=OPEN" },
  reactivations: { tone: "waiting", href: "/athletes?state=DEACTIVATED" },
  waits: { tone: "attention", href: "/waits" },
  documents: { tone: "attention", href: "/coaches?filter=DOCUMENTS" },
  mails: { tone: "negative", href: "/mails?state=FAILED" },
};

/** The kinds that a section settles; the dashboard has all. */
export function kindsOf(section: string): Kind[] {
  const all = Object.keys(kinds) as Kind[];
  return section === "/dashboard" ? all : all.filter((kind) => kinds[kind].href.split("?")[0] === section);
}
