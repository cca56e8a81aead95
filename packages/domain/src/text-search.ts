import { Prisma } from "@zea/db/generated/client";

/** A condition: `text` contains `search`, ignoring case, marks and forms of letters, such as "lukasz" in "Łukasz". */
export function contains(text: Prisma.Sql, search: string): Prisma.Sql {
  return Prisma.sql`position(fold_text(${search}::text) in fold_text(${text})) > 0`;
}
