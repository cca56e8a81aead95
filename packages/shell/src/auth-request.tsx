/** `fields` has the message key of each invalid field, `seconds` says how long to wait after too many attempts. */
export type AuthFailure = { code: string; fields?: Record<string, string>; seconds?: number };
export type AuthAnswer = { ok: true } | ({ ok: false } & AuthFailure);

/** Posts to an endpoint of the sign-in. A failure is its error code: NETWORK without a response, UNKNOWN without a code. */
export async function postAuth(path: string, body: Record<string, unknown>): Promise<AuthAnswer> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) return { ok: false, code: "NETWORK" };
  if (response.ok) return { ok: true };
  if (response.status === 429)
    return { ok: false, code: "TOO_MANY", seconds: Number(response.headers.get("retry-after")) || 60 };
  const answer: Partial<AuthFailure> | null = await response.json().catch(() => null);
  return { ok: false, code: answer?.code ?? "UNKNOWN", ...(answer?.fields && { fields: answer.fields }) };
}
