import pg from "pg";
import { databaseUrl } from "./postgres-server.ts";

/** The role of everything that uses the embedded database: it owns the database and what is in it, and nothing else. */
const role = "zea_app";

const roleLock = 72_707_370;

/**
 * Makes sure that the role exists with this password and without any privilege over the server, and that it owns the
 * database `name` with all its objects, also those of an installation that used the superuser. `url` is the superuser's
 * address; returns the role's.
 */
export async function ensureApplicationRole(url: string, name: string, password: string): Promise<string> {
  await withTransaction(url, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
    if (rowCount === 0) await client.query(`create role ${role}`);
    await client.query(
      `alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${client.escapeLiteral(password)}`,
    );
    await client.query(`alter database ${client.escapeIdentifier(name)} owner to ${role}`);
  });
  const database = databaseUrl(url, name);
  await withTransaction(database, async (client) => {
    const { rows } = await client.query<{ statement: string }>(foreignObjects);
    for (const { statement } of rows) await client.query(statement);
  });
  const own = new URL(database);
  own.username = role;
  own.password = encodeURIComponent(password);
  return own.href;
}

/** A statement for each schema, relation, function and type that has another owner. Members of an extension stay with it; indexes, owned sequences and types of rows follow their table. */
const foreignObjects = `
  with app as (select oid from pg_roles where rolname = '${role}'),
  space as (
    select oid, nspname, nspowner from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
  ),
  dependent as (select classid, objid from pg_depend where deptype in ('e', 'a', 'i'))
  select format('alter schema %I owner to ${role}', nspname) as statement, 0 as turn
    from space, app where nspowner <> app.oid
  union all
  select format('alter %s %s owner to ${role}',
      case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end, c.oid::regclass), 1
    from pg_class c join space on space.oid = c.relnamespace, app
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relowner <> app.oid
      and (relkind <> 'S' or (1259, c.oid) not in (select classid, objid from dependent))
      and not exists (select from pg_depend where classid = 1259 and objid = c.oid and deptype = 'e')
  union all
  select format('alter routine %s owner to ${role}', p.oid::regprocedure), 2
    from pg_proc p join space on space.oid = p.pronamespace, app
    where p.proowner <> app.oid and (1255, p.oid) not in (select classid, objid from dependent)
  union all
  select format('alter type %s owner to ${role}', t.oid::regtype), 3
    from pg_type t join space on space.oid = t.typnamespace, app
    where t.typowner <> app.oid and t.typtype in ('e', 'd') and (1247, t.oid) not in (select classid, objid from dependent)
  order by turn`;

/** Runs `work` in a transaction, one starter at a time. */
async function withTransaction(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [roleLock]);
    await work(client);
    await client.query("commit");
  } finally {
    await client.end();
  }
}
