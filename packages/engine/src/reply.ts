/** What an endpoint answers; a text is sent as it is, anything else as JSON. */
export type Reply = { status: number; body: unknown; headers?: Record<string, string> };

/** What an endpoint is asked. */
export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
};

/** An error in the form that every reader of this protocol understands. */
export function refuse(status: number, error: string): Reply {
  return { status, body: { status, error } };
}
