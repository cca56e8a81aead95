import { join, resolve } from "node:path";
import { localOrigin } from "@zea/environment/origins";
import { loopback } from "@zea/environment/variables";
import { createMailbox } from "./mailbox/server.ts";
import { openStore } from "./mailbox/store.ts";
import { mailboxSettings } from "./settings.ts";

const { MAILBOX_KEY, MAILBOX_PORT, ZEA_DATA } = mailboxSettings();
const server = createMailbox(await openStore(join(resolve(ZEA_DATA), "mail")), MAILBOX_KEY);
server.on("error", (error) => {
  console.error(`The mailbox cannot start: ${error.message}`);
  process.exit(1);
});
server.listen(MAILBOX_PORT, loopback, () => console.log(`The mailbox listens on ${localOrigin(MAILBOX_PORT)}`));

function stop(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 1000).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
