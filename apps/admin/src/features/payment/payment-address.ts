import { type Parameters, readId } from "@/components/address.ts";

/** What the address of a month says: which line or which session is open panel it. */
export type PaymentPanel = { lineId?: string; bookingId?: string };

/** Reads what is open from an address that anybody may have written; what makes no sense is left out. */
export function readPaymentPanel({ line, session }: Parameters): PaymentPanel {
  return { lineId: readId(line), bookingId: readId(session) };
}

/** The address of a month, with a line or a session panel it. */
export function monthHref(month: string, { lineId, bookingId }: PaymentPanel = {}) {
  const query: Record<string, string> = { ...(lineId && { line: lineId }), ...(bookingId && { session: bookingId }) };
  return { pathname: `/payroll/${month}`, query };
}
