import { fetchInTime } from "./fetch-in-time.tsx";

/** `fields` has the message key of each invalid field, `seconds` says how long to wait after too many attempts. */
export type AuthFailure = { code: string; fields?: Record<string, string>; seconds?: number };
export type AuthAnswer<Data = unknown> = { ok: true; data: Data } | ({ ok: false } & AuthFailure);

/** Posts to an endpoint of the sign-in. A failure is its error code: NETWORK without a response, UNKNOWN without a code. */
export async function postAuth(path: string, body: Record<string, unknown>): Promise<AuthAnswer> {
  return send(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Gets the data of an endpoint of the sign-in. */
export function getAuth<Data>(path: string): Promise<AuthAnswer<Data>> {
  return send<Data>(path, {});
}

/** The errors of a code, which its field shows. */
const fieldsOf: Record<string, Record<string, string>> = {
  INVALID_CODE: { code: "account.code_wrong" },
  INVALID_BACKUP_CODE: { code: "account.recovery_code_wrong" },
};

async function send<Data>(path: string, init: RequestInit): Promise<AuthAnswer<Data>> {
  const response = await fetchInTime(`/api/auth/${path}`, init).catch(() => null);
  if (!response) return { ok: false, code: "NETWORK" };
  if (response.ok) return { ok: true, data: (await response.json().catch(() => null)) as Data };
  if (response.status === 429)
    return { ok: false, code: "TOO_MANY", seconds: Number(response.headers.get("retry-after")) || 60 };
  const answer: Partial<AuthFailure> | null = await response.json().catch(() => null);
  const code = answer?.code ?? "UNKNOWN";
  const fields = answer?.fields ?? fieldsOf[code];
  return { ok: false, code, ...(fields && { fields }) };
}
