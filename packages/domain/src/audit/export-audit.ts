import { defaultLocale } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { type CsvRow, csvOf } from "../csv.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { localStamp } from "../time.ts";
import type { Subject } from "./find-subjects.ts";
import { type AuditEntryView, walkAudit } from "./list-audit.ts";
import { recordAudit } from "./record-audit.ts";
import type { ExportAudit } from "./schema.ts";

const columns = ["at", "actor", "role", "action", "entity", "entity_id", "about", "fields", "values", "reason", "id"];

/** Streams the filtered audit as a CSV file without personal values, and audits the export. */
export async function exportAudit(
  ctx: Ctx<Admin>,
  { profile, ...search }: ExportAudit,
): Promise<AsyncIterable<Buffer>> {
  const { search: text, ...filters } = search;
  await transaction(ctx, async (tx) => {
    await recordAudit(tx, {
      action: "audit.export",
      entity: "audit",
      entityId: tx.actor.id,
      fields: Object.keys(search).filter((key) => search[key as keyof typeof search] !== undefined),
      values: { profile, ...defined(filters) },
    });
    await recordSecurityEvent(tx, { kind: "LIST_EXPORTED", personId: tx.actor.id, detail: { list: "AUDIT" } });
  });
  return csvOf(rowsOf(ctx, search), { columns, profile });
}

async function* rowsOf(ctx: Ctx<Admin>, search: Omit<ExportAudit, "profile">): AsyncIterable<CsvRow> {
  for await (const entry of walkAudit(ctx, search)) yield toRow(entry);
}

function toRow({ id, at, actorName, actorRole, action, entity, entityId, fields, values, ...entry }: AuditEntryView) {
  return {
    at: localStamp(at, clubTimeZone),
    actor: actorName,
    role: actorRole,
    action,
    entity,
    entity_id: entityId,
    about: entry.subject && describe(entry.subject),
    fields: fields.join(" "),
    values: Object.entries(values)
      .map(([name, value]) => `${name}=${value}`)
      .join("; "),
    reason: entry.reason,
    id,
  };
}

function describe(subject: Subject): string {
  if (subject.kind === "person") return subject.name;
  if (subject.kind === "month") return subject.month;
  if (subject.kind === "sessionType") return textIn(subject.name, defaultLocale);
  return `${subject.athlete.name} / ${subject.coach.name} / ${localStamp(subject.startsAt, clubTimeZone)}`;
}

function defined(filters: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
