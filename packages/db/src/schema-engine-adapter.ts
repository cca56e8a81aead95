import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { databaseUrl } from "@zea/platform/postgres-server";
import pg from "pg";

type PgAdapter = SqlDriverAdapter & { underlyingDriver(): pg.Pool };

const charType = 18;
const fixedCharType = 1042;
const staleAfterMs = 10 * 60_000;

/** Prisma's adapter with what its schema engine needs: the released one splits scripts at every ";" and uses the main database as its own shadow. */
export class SchemaEngineAdapter extends PrismaPg {
  private readonly url: string;
  private readonly open = new Set<() => Promise<void>>();

  constructor(url: string) {
    super(url);
    this.url = url;
  }

  override async connect() {
    return this.keep(await super.connect());
  }

  override async connectToShadowDb() {
    const name = `shadow_${Date.now()}_${crypto.randomUUID().slice(0, 8)}`;
    await this.dropStaleShadows();
    await this.administer(`create database ${name} template template0`);
    const shadow = await new PrismaPg(databaseUrl(this.url, name)).connect();
    return this.keep(shadow, () => this.administer(`drop database if exists ${name} with (force)`));
  }

  /** Closes the connections that the engine left open. */
  async close(): Promise<void> {
    await Promise.all([...this.open].map((dispose) => dispose()));
  }

  private keep<A extends PgAdapter>(adapter: A, after: () => Promise<unknown> = async () => {}): A {
    const end = adapter.dispose.bind(adapter);
    const dispose = async () => {
      if (!this.open.delete(dispose)) return;
      await end();
      await after();
    };
    this.open.add(dispose);
    adapter.dispose = dispose;
    return fix(adapter);
  }

  /** Drops the shadow databases of killed runs. */
  private async dropStaleShadows(): Promise<void> {
    const { rows } = await this.administer("select datname from pg_database where datname ~ '^shadow_[0-9]+_'");
    for (const { datname } of rows) {
      if (Number(datname.split("_")[1]) > Date.now() - staleAfterMs) continue;
      await this.administer(`drop database if exists ${datname} with (force)`);
    }
  }

  private async administer(sql: string): Promise<pg.QueryResult<{ datname: string }>> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    return client.query(sql).finally(() => client.end());
  }
}

/** Sends a script as one query, as `prisma migrate` does, and gives "char" columns a type that the engine knows. */
function fix<A extends PgAdapter>(adapter: A): A {
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
  adapter.executeScript = async (script) => void (await pool.query(script));
  return adapter;
}
