import { isolateDirection } from "@zea/format/isolate-direction";

/** What mail programs turn into a link: the colon of a scheme, the dots of a host. */
const linking = /:(?=\/\/)|(?<=[\p{L}\p{N}])\.(?=\p{L}[\p{L}\p{N}-])/gu;
const zeroWidthSpace = "\u200B";

/**
 * A person's own words as part of a mail: nothing in them becomes a link, and what is written from right to left doesn't
 * turn the words around it.
 */
export function quoteText(text: string): string {
  return isolateDirection(text.replace(linking, (mark) => zeroWidthSpace + mark + zeroWidthSpace));
}
