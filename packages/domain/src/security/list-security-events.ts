import { Prisma, type Role, type SecurityEventKind } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { pageRange } from "../paging/schema.ts";
import { contains } from "../text-search.ts";
import { addDays, startOfDay } from "../time.ts";
import type { ListSecurityEvents } from "./schema.ts";
import { securityEventGroups } from "./values.ts";

type Row = {
  id: string;
  at: Date;
  kind: SecurityEventKind;
  app: "web" | "admin" | null;
  network: string | null;
  detail: Record<string, string | number>;
  personId: string | null;
  actorId: string | null;
};

/** A person named in an event; without name and role once the account is gone. */
type Named = { id: string; name: string | null; role: Role | null };

export type SecurityEventRow = Omit<Row, "personId" | "actorId"> & { person: Named | null; actor: Named | null };

/** A page of the security events, newest first, with the names that people have now. */
export async function listSecurityEvents(
  ctx: Ctx<Admin>,
  { page = 1, ...filters }: ListSecurityEvents,
): Promise<{ rows: SecurityEventRow[]; total: number }> {
  const { db } = ctx;
  const where = matching(filters);
  const { take, skip } = pageRange(page);
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<Row[]>`
      select e.id, e.at, e.kind::text as kind, e.app, e.network, e.detail, e.person_id as "personId", e.actor_id as "actorId"
      from security_event e where ${where} order by e.at desc, e.id desc limit ${take} offset ${skip}`,
    db.$queryRaw<{ count: number }[]>`select count(*)::int as count from security_event e where ${where}`,
  ]);
  const people = await findPeople(ctx, rows);
  const named = (id: string | null): Named | null =>
    id === null ? null : (people.get(id) ?? { id, name: null, role: null });
  const withNames = rows.map(({ personId, actorId, ...row }) => {
    return { ...row, person: named(personId), actor: named(actorId) };
  });
  return { rows: withNames, total: counted?.count ?? 0 };
}

function matching({ group, search, from, to }: Omit<ListSecurityEvents, "page">): Prisma.Sql {
  const { sql } = Prisma;
  const named = search && sql`select u.id from "user" u where ${contains(sql`u.name || ' ' || u.email`, search)}`;
  const wanted = [
    ...(group ? [sql`e.kind = any(${[...securityEventGroups[group]]}::text[]::"SecurityEventKind"[])`] : []),
    ...(named ? [sql`(e.person_id in (${named}) or e.actor_id in (${named}))`] : []),
    ...(from ? [sql`e.at >= ${startOfDay(from, clubTimeZone)}`] : []),
    ...(to ? [sql`e.at < ${startOfDay(addDays(to, 1), clubTimeZone)}`] : []),
  ];
  return wanted.length === 0 ? sql`true` : Prisma.join(wanted, " and ");
}

async function findPeople({ db }: Ctx, rows: Row[]): Promise<Map<string, Named>> {
  const ids = rows.flatMap(({ personId, actorId }) => [personId, actorId]).filter((id) => id !== null);
  const where = { id: { in: [...new Set(ids)] } };
  const people = await db.user.findMany({ where, select: { id: true, name: true, role: true } });
  return new Map(people.map((person) => [person.id, person]));
}
