import type { Admin, Athlete, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { pageRange } from "../paging/schema.ts";
import { findBalance } from "./queries.ts";
import type { CreditRequestId, ListRequests } from "./schema.ts";

const parts = {
  pack: { select: { name: true } },
  athlete: { select: { user: { select: { name: true, email: true } } } },
  settledBy: { select: { name: true } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function toRequest({ athlete, settledBy, settledById: _, pack, ...request }: Row) {
  return {
    ...request,
    packName: pack?.name ?? null,
    name: athlete.user.name,
    email: athlete.user.email,
    settledByName: settledBy?.name ?? null,
  };
}

/** A page of credit requests: open ones first, by deadline, then the others, latest first. `counts` ignore the filter. */
export async function listRequests({ db }: Ctx<Admin>, { state, page = 1 }: ListRequests) {
  const { take, skip } = pageRange(page);
  const [ids, counted] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select id from credit_request
      where ${state ?? null}::text is null or state::text = ${state ?? null}::text
      order by state <> 'OPEN', case when state = 'OPEN' then due_at end, settled_at desc, id desc
      limit ${take} offset ${skip}`,
    db.creditRequest.groupBy({ by: ["state"], _count: true }),
  ]);
  const found = await db.creditRequest.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, include: parts });
  const byId = new Map(found.map((row) => [row.id, row]));
  const counts = { OPEN: 0, APPROVED: 0, REFUSED: 0, EXPIRED: 0, WITHDRAWN: 0 };
  for (const { state: of, _count } of counted) counts[of] = _count;
  const all = counts.OPEN + counts.APPROVED + counts.REFUSED + counts.EXPIRED + counts.WITHDRAWN;
  return {
    rows: ids.flatMap(({ id }) => byId.get(id) ?? []).map(toRequest),
    total: state ? counts[state] : all,
    counts,
  };
}

/** One request, with the athlete's spendable credits. */
export async function inspectRequest(ctx: Ctx<Admin>, { requestId }: CreditRequestId) {
  const row = await findRow(ctx, requestId);
  if (!row) throw new DomainError("not_found", "credit.request_not_found");
  const { balance } = await findBalance(ctx, row);
  return { ...toRequest(row), balance };
}

function findRow({ db }: Ctx, id: string) {
  return db.creditRequest.findUnique({ where: { id }, include: parts });
}

/** The athlete's latest request, open or settled; the page to go on to only until something was booked since. */
export async function findLatestRequest({ db, actor }: Ctx<Athlete>) {
  const athleteId = actor.id;
  const request = await db.creditRequest.findFirst({
    where: { athleteId },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      credits: true,
      priceMinor: true,
      validDays: true,
      pack: { select: { name: true } },
      state: true,
      requestedAt: true,
      dueAt: true,
      settledAt: true,
      granted: true,
      reason: true,
      next: true,
    },
  });
  if (!request?.next) return request;
  const since = await db.booking.count({ where: { athleteId, requestedAt: { gt: request.requestedAt } } });
  return since === 0 ? request : { ...request, next: null };
}
