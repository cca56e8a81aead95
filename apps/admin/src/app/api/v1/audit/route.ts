import { answerAuditFile } from "@zea/api/http/audit-file";

/** The audit that the address's filters choose, as a file, for administrators. */
export async function GET(request: Request) {
  return answerAuditFile(request);
}
