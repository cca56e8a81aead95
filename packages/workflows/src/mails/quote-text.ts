const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** What mail programs turn into a link: the colon of a scheme, the dots of a host. */
const linking = /:(?=\/\/)|(?<=[\p{L}\p{N}])\.(?=\p{L}[\p{L}\p{N}-])/gu;
const zeroWidthSpace = "\u200B";

/**
 * A person's own words as part of a mail: nothing in them becomes a link, and what is written from right to left doesn't
 * turn the words around it.
 */
export function quoteText(text: string): string {
  const plain = text.replace(linking, (mark) => zeroWidthSpace + mark + zeroWidthSpace);
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
