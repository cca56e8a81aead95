import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "@zea/format/locales";
import type { AthleteFileWords, AuditFileWords, CoachFileWords, RowFileWords } from "../src/http/csv-exports.ts";

type Messages = {
  athlete: { fileColumns: AthleteFileWords["columns"]; state: AthleteFileWords["state"] };
  coach: { fileColumns: CoachFileWords["columns"]; state: CoachFileWords["state"] };
  audit: { fileColumns: AuditFileWords["columns"]; machine: string; role: AuditFileWords["role"] };
  analytics: { rows: { fileColumns: RowFileWords["columns"]; methods: RowFileWords["method"] } };
  session: { status: RowFileWords["state"] };
};

const messagesIn = (locale: Locale): Messages =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../apps/admin/messages/${locale}.json`), "utf8"));

/** The words of the files, from the messages of the site. */
export const fileWords = {
  athletes: async (locale: Locale): Promise<AthleteFileWords> => {
    const { fileColumns: columns, state } = messagesIn(locale).athlete;
    return { columns, state };
  },
  coaches: async (locale: Locale): Promise<CoachFileWords> => {
    const { fileColumns: columns, state } = messagesIn(locale).coach;
    return { columns, state };
  },
  rows: async (locale: Locale): Promise<RowFileWords> => {
    const { analytics, session } = messagesIn(locale);
    return { columns: analytics.rows.fileColumns, method: analytics.rows.methods, state: session.status };
  },
  audit: async (locale: Locale): Promise<AuditFileWords> => {
    const { fileColumns: columns, machine, role } = messagesIn(locale).audit;
    return {
      columns,
      machine,
      role,
      action: (code) => code,
      entity: (code) => code,
      subject: (about) => (about?.kind === "person" ? about.name : null),
      changes: (values) => Object.keys(values).join(" "),
    };
  },
};
