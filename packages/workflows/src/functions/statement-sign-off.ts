import {
  advanceStatement,
  announceStatement,
  askForSignOff,
  findStatementWait,
} from "@zea/domain/payment/advance-statement";
import { statementAnswered, statementOpened } from "@zea/domain/payment/events";
import { writeStatementFiles } from "@zea/domain/payment/write-files";
import { awaitAnswer } from "../await-answer.ts";
import { inngest, on } from "../client.ts";
import { system } from "../system.ts";

/** A coach has until the statement's deadline to accept it or to dispute lines; silence accepts. */
export const statementSignOff = inngest.createFunction(
  { id: "statement-sign-off", triggers: [on(statementOpened)] },
  async ({ event, step }) => {
    const statement = { statementId: event.data.statementId };
    await step.run("ask-for-sign-off", async () => askForSignOff(await system(), statement));
    const state = await awaitAnswer(step, {
      event: statementAnswered,
      match: "data.statementId",
      look: async () => findStatementWait(await system(), statement),
      advance: async () => advanceStatement(await system(), statement),
      announce: async () => announceStatement(await system(), statement),
    });
    if (state === "ANSWERED") await step.run("write-files", async () => writeStatementFiles(await system(), statement));
    return { state };
  },
);
