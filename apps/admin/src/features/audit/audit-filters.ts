import { type Parameters, readId, readPage, readText } from "@/components/address.ts";

/** What the address of the audit says: who acted, on what, which action, when, and the page. */
export type AuditFilters = {
  search: string;
  actorId?: string;
  entity?: string;
  entityId?: string;
  action?: string;
  from?: string;
  to?: string;
  page: number;
};

type Parameter = Parameters[string];

const readWord = (value: Parameter) => {
  return typeof value === "string" && /^[a-z][a-z_.]{0,59}$/.test(value) ? value : undefined;
};

function readDate(value: Parameter): string | undefined {
  if (typeof value !== "string" || !/^20\d\d-\d\d-\d\d$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
}

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters(asked: Parameters): AuditFilters {
  return {
    search: readText(asked.search),
    actorId: readId(asked.actor),
    entity: readWord(asked.entity),
    entityId: readId(asked.id),
    action: readWord(asked.action),
    from: readDate(asked.from),
    to: readDate(asked.to),
    page: readPage(asked.page),
  };
}

/** What the API is asked for. */
export function auditInput({ search, ...filters }: AuditFilters) {
  return { search: search.trim() || undefined, ...filters };
}

/** The address of the audit with some filters changed. */
export function auditHref(filters: AuditFilters, change: Partial<AuditFilters> = {}) {
  const { search, actorId, entity, entityId, action, from, to, page } = { ...filters, ...change };
  const query: Record<string, string> = {
    ...(search && { search }),
    ...(actorId && { actor: actorId }),
    ...(entity && { entity }),
    ...(entityId && { id: entityId }),
    ...(action && { action }),
    ...(from && { from }),
    ...(to && { to }),
    ...(page > 1 && { page: String(page) }),
  };
  return { pathname: "/audit" as const, query };
}

/** Where the file of what is shown, all its pages, is taken. */
export function auditFileHref(filters: AuditFilters, profile: "es" | "plain"): string {
  const { page: _, ...asked } = auditInput(filters);
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/api/v1/audit?${new URLSearchParams([...given, ["profile", profile]])}`;
}
