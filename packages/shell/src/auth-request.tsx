export type AuthAnswer = { ok: true } | { ok: false; code: string };

/** Posts to one of the sign-in's own doors. A refusal comes as its code; a lost connection as NETWORK. */
export async function postAuth(door: string, body: Record<string, unknown>): Promise<AuthAnswer> {
  const response = await fetch(`/api/auth/${door}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) return { ok: false, code: "NETWORK" };
  if (response.ok) return { ok: true };
  if (response.status === 429) return { ok: false, code: "TOO_MANY" };
  const answer: unknown = await response.json().catch(() => null);
  const code = answer && typeof answer === "object" && "code" in answer ? String(answer.code) : "UNKNOWN";
  return { ok: false, code };
}
