import { Prisma } from "@zea/db/generated/client";
import { canonicalEmail } from "@zea/format/email-address";

/**
 * A condition: `text` contains each word of `search`, in any order, ignoring case, marks and forms of letters, such as
 * "slawska lukasz" in "Łukasz Sławska".
 */
export function contains(text: Prisma.Sql, search: string): Prisma.Sql {
  const words = search.split(/\s+/u).filter((word) => word !== "");
  return words.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`(${Prisma.join(
        words.map((word) => has(text, word)),
        " and ",
      )})`;
}

function has(text: Prisma.Sql, word: string): Prisma.Sql {
  // addresses are stored as DNS has them
  const forms = [...new Set([word, canonicalEmail(word) ?? word])];
  const found = forms.map((form) => Prisma.sql`position(fold_text(${form}::text) in fold_text(${text})) > 0`);
  return Prisma.sql`(${Prisma.join(found, " or ")})`;
}
