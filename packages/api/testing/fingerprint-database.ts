import type { PrismaClient } from "@zea/db/generated/client";

const ignoredTables = ["attempt_count", "security_event", "_prisma_migrations"];

/** A fingerprint of each table with all its rows, except those of limits, security events and migrations. */
export async function fingerprintDatabase(db: PrismaClient): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const parts = tables
    .filter((table) => !ignoredTables.includes(table.name))
    .map(({ name }) => {
      return `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print
        from "${name}" t`;
    });
  const prints = await db.$queryRawUnsafe<{ name: string; print: string }[]>(parts.join(" union all "));
  return Object.fromEntries(prints.map(({ name, print }) => [name, print]));
}
