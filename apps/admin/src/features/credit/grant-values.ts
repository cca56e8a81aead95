import type { Formatters } from "@zea/format/formatters";
import { lastMinuteOf } from "@zea/format/time-zone";

/** What the fields of a grant hold, as they are typed. */
export type GrantValues = {
  credits: string;
  pricePaidMinor: string;
  method: string;
  expiresAt: string;
  /** Unused where a request is approved. */
  reason: string;
};

export const emptyGrant: GrantValues = { credits: "", pricePaidMinor: "", method: "", expiresAt: "", reason: "" };

/** The typed grant as the API takes it; a gift needs no method, and without a date it never expires. A text that is no date is left for the API to refuse. */
export function readGrant(
  { credits, pricePaidMinor: price, method, expiresAt }: GrantValues,
  { parseMoney, parseWhole, timeZone }: Formatters,
) {
  const pricePaidMinor = parseMoney(price);
  return {
    credits: parseWhole(credits),
    pricePaidMinor,
    method: pricePaidMinor === 0 ? "OTHER" : method,
    expiresAt: expiresAt ? (lastMinuteOf(expiresAt, timeZone) ?? expiresAt) : null,
  };
}
