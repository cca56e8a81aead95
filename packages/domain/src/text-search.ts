import { Prisma } from "@zea/db/generated/client";
import { canonicalEmail } from "@zea/format/email-address";

/** A condition: `text` contains `search`, ignoring case, marks and forms of letters, such as "lukasz" in "Łukasz". */
export function contains(text: Prisma.Sql, search: string): Prisma.Sql {
  // addresses are stored as DNS has them
  const forms = [...new Set([search, canonicalEmail(search) ?? search])];
  const found = forms.map((form) => Prisma.sql`position(fold_text(${form}::text) in fold_text(${text})) > 0`);
  return Prisma.sql`(${Prisma.join(found, " or ")})`;
}
