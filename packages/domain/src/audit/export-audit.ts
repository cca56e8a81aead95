import { defaultLocale } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { type CsvCell, csvDate, csvOf } from "../csv.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { localStamp } from "../time.ts";
import type { Subject } from "./find-subjects.ts";
import { type AuditEntryView, walkAudit } from "./list-audit.ts";
import { recordAudit } from "./record-audit.ts";
import type { ExportAudit, SearchAudit } from "./schema.ts";

/** The words of the file for spreadsheets, in its language; the plain one keeps the codes. */
export type AuditFileWords = {
  columns: Record<"at" | "actor" | "role" | "action" | "entity" | "about" | "changes" | "reason" | "id", string>;
  machine: string;
  role: Record<NonNullable<AuditEntryView["actorRole"]>, string>;
  action: (code: string) => string;
  entity: (code: string) => string;
  subject: (about: Subject | null) => string | null;
  changes: (values: AuditEntryView["values"], fields: readonly string[]) => string;
};

const codeColumns = [
  "at",
  "actor",
  "role",
  "action",
  "entity",
  "entity_id",
  "about",
  "fields",
  "values",
  "reason",
  "id",
];

/** Streams the filtered audit as a CSV file without personal values, and audits the export. */
export async function exportAudit(
  ctx: Ctx<Admin>,
  { profile, locale, ...search }: ExportAudit,
  words: AuditFileWords,
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
  const { at, actor, role, action, entity, about, changes, reason, id } = words.columns;
  const [columns, rowOf] =
    profile === "es"
      ? [[at, actor, role, action, entity, about, changes, reason, id], wordsOf(words)]
      : [codeColumns, codesOf];
  return csvOf(rowsOf(ctx, search, rowOf), { columns, profile, locale });
}

type RowOf = (entry: AuditEntryView) => CsvCell[];

async function* rowsOf(ctx: Ctx<Admin>, search: SearchAudit, rowOf: RowOf): AsyncIterable<CsvCell[]> {
  for await (const entry of walkAudit(ctx, search)) yield rowOf(entry);
}

const wordsOf =
  (words: AuditFileWords): RowOf =>
  ({ id, at, actorId, actorName, actorRole, action, entity, fields, values, subject, reason }) => [
    csvDate(localStamp(at, clubTimeZone)),
    actorId ? actorName : words.machine,
    actorRole && words.role[actorRole],
    words.action(action),
    words.entity(entity),
    words.subject(subject),
    words.changes(values, fields),
    reason,
    id,
  ];

const codesOf: RowOf = ({ id, at, actorName, actorRole, action, entity, entityId, fields, values, ...entry }) => [
  csvDate(localStamp(at, clubTimeZone)),
  actorName,
  actorRole,
  action,
  entity,
  entityId,
  entry.subject && describe(entry.subject),
  fields.join(" "),
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join("; "),
  entry.reason,
  id,
];

function describe(subject: Subject): string {
  if (subject.kind === "person") return subject.name;
  if (subject.kind === "month") return subject.month;
  if (subject.kind === "sessionType" || subject.kind === "creditPack") return textIn(subject.name, defaultLocale);
  return `${subject.athlete.name} / ${subject.coach.name} / ${localStamp(subject.startsAt, clubTimeZone)}`;
}

function defined(filters: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
