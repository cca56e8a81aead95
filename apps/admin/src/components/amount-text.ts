/** Reads a typed amount such as "-5,50", "1.250" or "12.5 €" in minor units (hundredths); null for anything else. */
export function amountFromText(text: string): number | null {
  const bare = text.replaceAll(/[\s€]/g, "").replace(/^[−–]/, "-");
  const parts = /^([+-]?)(\d{1,3}(?:[.,]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!parts) return null;
  const [, sign, whole = "", fraction = ""] = parts;
  const minor = Number(whole.replaceAll(/[.,]/g, "")) * 100 + Number(fraction.padEnd(2, "0"));
  return sign === "-" ? -minor : minor;
}
