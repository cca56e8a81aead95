import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type pg from "pg";

const charType = 18;
const fixedCharType = 1042;

/** Prisma's adapter, except that "char" columns get a type that the schema engine knows. */
export class SchemaEngineAdapter extends PrismaPg {
  private readonly open = new Set<{ dispose: () => Promise<void> }>();

  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool) as (...args: never[]) => Promise<pg.QueryResult>;
    const fixedQuery = async (...args: never[]) => {
      const result = await query(...args);
      for (const field of result.fields ?? []) if (field.dataTypeID === charType) field.dataTypeID = fixedCharType;
      return result;
    };
    Object.assign(pool, { query: fixedQuery });
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      const isAboutConstraints = result.columnNames.includes("constraint_definition");
      const columnTypes = result.columnTypes.map((type, at) =>
        isAboutConstraints && result.columnNames[at] === "constraint_type" ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    this.open.add(adapter);
    return adapter;
  }

  /** Closes the connections that the engine left open. */
  async close(): Promise<void> {
    await Promise.all([...this.open].map((adapter) => adapter.dispose()));
  }
}
