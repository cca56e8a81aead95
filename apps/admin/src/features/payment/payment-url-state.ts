import { type Href, readFlag, readId, type SearchParams } from "@/components/search-params.ts";

/** The payment line or the session that is open beside a month. With `isNext`, its next step has the focus and leads back to the dashboard. */
export type PaymentPanel = { lineId?: string; bookingId?: string; isNext?: boolean };

export function readPaymentPanel({ line, session, next }: SearchParams): PaymentPanel {
  return { lineId: readId(line), bookingId: readId(session), isNext: readFlag(next) ?? false };
}

/** The link to a month, with a line or a session open beside it. */
export function monthHref(month: string, { lineId, bookingId, isNext }: PaymentPanel = {}): Href {
  const query = {
    ...(lineId && { line: lineId }),
    ...(bookingId && { session: bookingId }),
    ...(isNext && { next: "1" }),
  };
  return { pathname: `/payroll/${month}`, query };
}
