import { readEnvironment, requireEnvironment } from "@zea/environment/read-environment";

export const logLevel = () => readEnvironment(["LOG_LEVEL"]).LOG_LEVEL;

/** The folder of the local mailbox's mails is inside ZEA_DATA. */
export const mailboxSettings = () => requireEnvironment(["MAILBOX_KEY", "MAILBOX_PORT", "ZEA_DATA"]);

export const clockSettings = () => requireEnvironment(["DATABASE_URL", "INNGEST_BASE_URL", "INNGEST_SIGNING_KEY"]);
