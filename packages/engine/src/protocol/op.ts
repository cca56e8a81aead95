/** What the SDK reports about a step. The engine reads only these fields. */
export type Op = {
  op: string;
  id: string;
  name?: string;
  displayName?: string;
  opts?: Record<string, unknown> | null;
  data?: unknown;
  error?: unknown;
};

/** The id under which the SDK reports the end of a function: sha1("complete"). */
export const completeId = "0737c22d3bfae812339732d14d8c7dbd6dc4e09c";

export const headers = {
  sdk: "x-inngest-sdk",
  signature: "x-inngest-signature",
  requestVersion: "x-inngest-req-version",
  noRetry: "x-inngest-no-retry",
  retryAfter: "retry-after",
  serverKind: "x-inngest-server-kind",
  expectedServerKind: "x-inngest-expected-server-kind",
  eventIdSeed: "x-inngest-event-id-seed",
} as const;

/** The limits of Inngest's own server: bytes of a step's outcome, of a response and of all steps of a run, and the number of steps. */
export const limits = { stepBytes: 4 << 20, responseBytes: 8 << 20, stateBytes: 32 << 20, steps: 1000 };

/** Reads the ops of a 206 response or a checkpoint, one object or a list; undefined when the shape is wrong. */
export function readOps(body: unknown): Op[] | undefined {
  const list = Array.isArray(body) ? body : [body];
  return list.every(isOp) ? list : undefined;
}

export function nameOf(op: Op): string {
  return op.displayName || op.name || op.id;
}

function isOp(value: unknown): value is Op {
  if (typeof value !== "object" || value === null) return false;
  const { op, id } = value as Record<string, unknown>;
  return typeof op === "string" && (typeof id === "string" || op === "None" || op === "");
}
