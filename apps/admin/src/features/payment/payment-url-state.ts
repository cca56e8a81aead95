import { type Href, readId, type SearchParams } from "@/components/search-params.ts";

/** The payment line or the session that is open beside a month. */
export type PaymentPanel = { lineId?: string; bookingId?: string };

export function readPaymentPanel({ line, session }: SearchParams): PaymentPanel {
  return { lineId: readId(line), bookingId: readId(session) };
}

/** The link to a month, with a line or a session open beside it. */
export function monthHref(month: string, { lineId, bookingId }: PaymentPanel = {}): Href {
  const query = { ...(lineId && { line: lineId }), ...(bookingId && { session: bookingId }) };
  return { pathname: `/payroll/${month}`, query };
}
