import { Prisma } from "@zea/db/generated/client";

const accented = "áàäâãéèëêíìïîóòöôõúùüûñç";
const plain = "aaaaaeeeeiiiiooooouuuunc";

/** A condition: `text` contains `search`, ignoring accents and case. */
export function contains(text: Prisma.Sql, search: string): Prisma.Sql {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const bare = (part: Prisma.Sql) => Prisma.sql`translate(lower(${part}), ${accented}, ${plain})`;
  return Prisma.sql`${bare(text)} like ${bare(Prisma.sql`${pattern}::text`)}`;
}
