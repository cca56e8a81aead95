import pg from "pg";

export type Statement = { text: string; values: unknown[] };
type Plan = { "Execution Time": number; "Planning Time": number; Plan: PlanNode };
type PlanNode = {
  "Total Cost": number;
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: PlanNode[];
};

/** Runs `work` and returns the queries that this process sent meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args as [string | Partial<Statement>, unknown];
    const text = typeof config === "string" ? config : (config.text ?? "");
    const given = typeof config === "string" ? values : (config.values ?? values);
    sent.push({ text, values: Array.isArray(given) ? given : [] });
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
}

/** EXPLAIN ANALYZE of a statement: cost, times in ms, buffers read and the access path of each table. */
export async function explain(client: pg.Client, { text, values }: Statement) {
  const { rows } = await client.query<{ "QUERY PLAN": Plan[] }>({
    text: `explain (analyze, buffers, format json) ${text}`,
    values,
  });
  const [plan] = rows[0]?.["QUERY PLAN"] ?? [];
  if (!plan) throw new Error("EXPLAIN gave no plan.");
  const { Plan: top } = plan;
  return {
    cost: Math.round(top["Total Cost"]),
    planningMs: round(plan["Planning Time"]),
    executionMs: round(plan["Execution Time"]),
    pages: top["Shared Hit Blocks"] + top["Shared Read Blocks"],
    scans: [...new Set(scansOf(top))],
  };
}

function scansOf(node: PlanNode): string[] {
  const own = node["Index Name"] ?? (node["Node Type"] === "Seq Scan" ? `all of ${node["Relation Name"]}` : undefined);
  return [...(own ? [own] : []), ...(node.Plans ?? []).flatMap(scansOf)];
}

const round = (ms: number) => Math.round(ms * 100) / 100;
