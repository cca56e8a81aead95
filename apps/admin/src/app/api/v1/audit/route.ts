import { serveAudit } from "@zea/api/http/csv-exports";
import { auditFileWords } from "@/features/audit/audit-file-words.ts";

/** The filtered audit as a CSV file. */
export function GET(request: Request) {
  return serveAudit(request, auditFileWords);
}
