import { clubName } from "@zea/domain/club";
import { shownEmail } from "@zea/format/email-address";

type Owner = { name: string; email: string };
export type PasswordProblem = "account.password_common" | "account.password_personal";

let common: Promise<ReadonlySet<string>> | undefined;

/**
 * Why a password is too easy to guess, or null: it is the owner's name or address, the club's name, or one of the 10,000
 * commonest passwords; in any spelling, and with any digits after it.
 */
export async function passwordProblem(password: string, owner: Owner): Promise<PasswordProblem | null> {
  const given = simplify(password);
  if (startsWithOne(given, personalWords(owner))) return "account.password_personal";
  common ??= loadCommon();
  return startsWithOne(given, await common) ? "account.password_common" : null;
}

const shortest = 4;

/** Whether the text is one of the words, followed by nothing or by digits. */
function startsWithOne(text: string, words: ReadonlySet<string>): boolean {
  for (let end = text.length; end >= shortest; end -= 1) {
    if (words.has(text.slice(0, end))) return true;
    if (!/\d/.test(text[end - 1] ?? "")) return false;
  }
  return false;
}

function personalWords({ name, email }: Owner): ReadonlySet<string> {
  const texts = [name, shownEmail(email), email.split("@")[0] ?? "", clubName];
  return new Set([...texts, ...texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))].map(simplify));
}

/** Letters without case and accents, and digits; nothing else. */
function simplify(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

async function loadCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"].slice(0, 10_000).map(simplify));
}
