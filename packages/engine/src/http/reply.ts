/** The response of an endpoint; a string body is sent as is, anything else as JSON. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string> };

export type EngineRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
};

/** An error response in the protocol's format. */
export function refuse(status: number, error: string): Reply {
  return { status, body: { status, error } };
}
