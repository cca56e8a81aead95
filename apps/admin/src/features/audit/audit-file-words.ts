import type { AuditFileWords } from "@zea/api/http/csv-exports";
import { createFormatters } from "@zea/format/formatters";
import type { Locale } from "@zea/format/locales";
import { clubCurrency } from "@zea/shell/club-currency";
import { getTranslations } from "@zea/shell/get-translations";
import { getMessages, getTimeZone } from "next-intl/server";
import { createAuditLabels } from "./audit-labels.ts";

/** The words of the file of the audit, as its page says them. */
export async function auditFileWords(locale: Locale): Promise<AuditFileWords> {
  const [t, { audit }, timeZone] = await Promise.all([
    getTranslations({ locale, namespace: "audit" }),
    getMessages({ locale }),
    getTimeZone(),
  ]);
  const labels = createAuditLabels(t, createFormatters({ locale, timeZone, currency: clubCurrency }), locale);
  return {
    columns: audit.fileColumns,
    machine: audit.machine,
    role: audit.role,
    action: labels.action,
    entity: labels.entity,
    subject: labels.subject,
    changes: (values, fields) =>
      labels
        .changes(values, fields)
        .map(({ name, before, after }) => `${name}: ${before === null ? "" : `${before} → `}${after ?? audit.nothing}`)
        .join("; "),
  };
}
