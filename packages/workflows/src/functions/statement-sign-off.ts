import {
  advanceStatement,
  announceStatement,
  askForSignOff,
  findStatementWait,
} from "@zea/domain/payment/advance-statement";
import { statementOpened, statementSettled } from "@zea/domain/payment/events";
import { resumeStatements } from "@zea/domain/payment/resume-statements";
import type { StatementId } from "@zea/domain/payment/schema";
import { writeStatementFiles } from "@zea/domain/payment/write-files";
import { on } from "../client.ts";
import { defineWait } from "../define-wait.ts";

/** The coach has until the statement's deadline to accept it or to dispute lines; silence accepts. */
export const statementSignOff = defineWait({
  id: "statement-sign-off",
  triggers: [on(statementOpened)],
  subject: ({ statementId }: StatementId) => ({ statementId }),
  ask: { step: "ask-for-sign-off", run: askForSignOff },
  answer: statementSettled,
  match: "statementId",
  read: findStatementWait,
  advance: advanceStatement,
  announce: announceStatement,
  onAnswered: { step: "write-files", run: writeStatementFiles },
  resume: { step: "resume-statements", run: resumeStatements },
});
