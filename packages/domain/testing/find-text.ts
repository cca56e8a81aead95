import type { Db } from "@zea/db/client";

type Column = { schema: string; table: string; column: string; type: string };

/** Where any of the texts is stored, as table.column: every column of every table is searched, whatever its type. */
export async function findText(db: Db, texts: string[]): Promise<string[]> {
  const columns = await db.$queryRaw<Column[]>`
    select c.table_schema as schema, c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')`;
  const searches = columns.map(({ schema, table, column, type }) => {
    const matches =
      type === "bytea"
        ? `position(convert_to(text, 'UTF8') in t."${column}") > 0`
        : `position(lower(text) in lower(t."${column}"::text)) > 0`;
    return `select '${table}.${column}' as place
      where exists (select from "${schema}"."${table}" t, unnest($1::text[]) text where ${matches})`;
  });
  const found = await db.$queryRawUnsafe<{ place: string }[]>(searches.join(" union all "), texts);
  return found.map(({ place }) => place).sort();
}
