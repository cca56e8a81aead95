import { Prisma, type Role } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { pageRange } from "../paging/schema.ts";
import { contains } from "../text-search.ts";
import { addDays, startOfDay } from "../time.ts";
import { findSubjects } from "./find-subjects.ts";
import { findNames } from "./queries.ts";
import { reasonOf } from "./rules.ts";
import type { ListAudit, SearchAudit } from "./schema.ts";

type Values = Record<string, string | number | boolean | null>;
type Row = {
  id: string;
  at: Date;
  action: string;
  entity: string;
  entityId: string;
  actorId: string | null;
  actorRole: Role | null;
  fields: string[];
  values: Values;
  reason: string | null;
};

/** A page of the audit, newest first, with personal values separate. */
export async function listAudit(ctx: Ctx<Admin>, { page = 1, ...search }: ListAudit) {
  const where = matching(search);
  const [rows, [counted]] = await Promise.all([
    findRows(ctx, where, pageRange(page)),
    ctx.db.$queryRaw<{ count: number }[]>`select count(*)::int as count from audit_entry e where ${where}`,
  ]);
  return { rows: await describeEntries(ctx, rows), total: counted?.count ?? 0, kinds: await findKinds(ctx) };
}

/** All matching entries, read in batches to bound memory. */
export async function* walkAudit(ctx: Ctx<Admin>, search: SearchAudit) {
  const where = matching(search);
  const take = 500;
  let last: Row | undefined;
  do {
    const after = last ? Prisma.sql`(e.at, e.id) < (${last.at}, ${last.id}::uuid)` : Prisma.sql`true`;
    const rows: Row[] = await findRows(ctx, Prisma.sql`${where} and ${after}`, { take, skip: 0 });
    yield* await describeEntries(ctx, rows);
    last = rows.length === take ? rows.at(-1) : undefined;
  } while (last);
}

function findRows({ db }: Ctx, where: Prisma.Sql, { take, skip }: { take: number; skip: number }): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select e.id, e.at, e.action, e.entity, e.entity_id as "entityId", e.actor_id as "actorId",
      e.actor_role::text as "actorRole", e.fields, e.values, e.reason
    from audit_entry e
    where ${where}
    order by e.at desc, e.id desc
    limit ${take} offset ${skip}`;
}

function matching({ search, actorId, entity, entityId, action, from, to }: SearchAudit): Prisma.Sql {
  const wanted = [
    ...(search
      ? [
          Prisma.sql`e.actor_id in (select u.id from "user" u where ${contains(Prisma.sql`u.name || ' ' || u.email`, search)})`,
        ]
      : []),
    ...(actorId ? [Prisma.sql`e.actor_id = ${actorId}::uuid`] : []),
    ...(entity ? [Prisma.sql`e.entity = ${entity}`] : []),
    ...(entityId ? [Prisma.sql`e.entity_id = ${entityId}::uuid`] : []),
    ...(action ? [Prisma.sql`e.action = ${action}`] : []),
    ...(from ? [Prisma.sql`e.at >= ${startOfDay(from, clubTimeZone)}`] : []),
    ...(to ? [Prisma.sql`e.at < ${startOfDay(addDays(to, 1), clubTimeZone)}`] : []),
  ];
  return wanted.length === 0 ? Prisma.sql`true` : Prisma.join(wanted, " and ");
}

async function describeEntries(ctx: Ctx<Admin>, rows: Row[]) {
  const [names, subjects, personal] = await Promise.all([
    findNames(
      ctx,
      rows.map(({ actorId }) => actorId),
    ),
    findSubjects(ctx, rows),
    ctx.db.auditPersonal.findMany({ where: { entryId: { in: rows.map(({ id }) => id) } } }),
  ]);
  const kept = Map.groupBy(personal, ({ entryId }) => entryId);
  return rows.map((row) => {
    const theirs = kept.get(row.id) ?? [];
    return {
      ...row,
      actorName: (row.actorId && names.get(row.actorId)) ?? null,
      subject: subjects.get(row.entityId) ?? null,
      reason: reasonOf({ reason: row.reason, personal: theirs }),
      personal: theirs
        .map(({ values, address }) => ({ values: values as Values, address }))
        .filter(({ values, address }) => address !== null || Object.keys(values).length > 0),
    };
  });
}

export type AuditEntryView = Awaited<ReturnType<typeof describeEntries>>[number];

/** The distinct actions and entities, found by skipping through an index instead of scanning the table. */
async function findKinds({ db }: Ctx) {
  const rows = await db.$queryRaw<{ action: string | null; entity: string | null }[]>`
    with recursive step as (
      (select action from audit_entry order by action limit 1)
      union all
      select (select e.action from audit_entry e where e.action > step.action order by e.action limit 1) from step where step.action is not null
    ), kind as (
      (select entity from audit_entry order by entity limit 1)
      union all
      select (select e.entity from audit_entry e where e.entity > kind.entity order by e.entity limit 1) from kind where kind.entity is not null
    )
    select action, null as entity from step where action is not null
    union all select null, entity from kind where entity is not null`;
  return {
    actions: rows.flatMap(({ action }) => (action === null ? [] : [action])),
    entities: rows.flatMap(({ entity }) => (entity === null ? [] : [entity])),
  };
}
