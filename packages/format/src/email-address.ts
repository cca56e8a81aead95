/// <reference path="./punycode.d.ts" />
// the bare name is Node's own module, which browsers don't have
import punycode from "punycode/punycode.js";

/** What a domain may have besides small ASCII letters; keeps ports, paths and escapes from the parser of URLs. */
const domainCharacters = /^[\p{L}\p{M}\p{N}.。．｡·-]+$/u;
/** Letters of European languages in Latin script, without those that look like another one, such as "ı". */
const unmistakable = /^[a-z0-9.·\u00E0-\u00F6\u00F8-\u0130\u0132-\u0137\u0139-\u0148\u014A-\u017E\u0218-\u021B-]+$/;

/**
 * The form in which an address is stored and compared: small letters, and the domain as DNS has it, such as
 * "ana@xn--espaa-rta.es" for "ana@España.es". Null for a domain that has no such form.
 */
export function canonicalEmail(text: string): string | null {
  const { local, domain } = partsOf(text.trim().toLowerCase());
  if (isPlain(domain)) return local + domain;
  const coded = asciiOf(domain);
  // a coded domain that is not what its letters are coded as would be a second name for them
  const shown = coded && unicodeOf(coded);
  return coded && shown && asciiOf(shown) === coded ? local + coded : null;
}

/** An address as people write it, unless a letter of its domain could be taken for another. */
export function shownEmail(email: string): string {
  const { local, domain } = partsOf(email);
  const shown = unicodeOf(domain);
  return shown && unmistakable.test(shown) ? local + shown : email;
}

function partsOf(email: string): { local: string; domain: string } {
  const start = email.lastIndexOf("@") + 1;
  return { local: email.slice(0, start), domain: email.slice(start) };
}

const isPlain = (domain: string): boolean => /^[ -~]*$/.test(domain) && !/(^|\.)xn--/.test(domain);

function asciiOf(domain: string): string | null {
  return domainCharacters.test(domain) && URL.canParse(`http://${domain}`)
    ? new URL(`http://${domain}`).hostname
    : null;
}

function unicodeOf(domain: string): string | null {
  try {
    return punycode.toUnicode(domain);
  } catch {
    return null; // not valid punycode
  }
}
