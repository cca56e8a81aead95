import { join, resolve } from "node:path";
import { createMailbox } from "./mailbox/server.ts";
import { openStore } from "./mailbox/store.ts";

const { MAILBOX_KEY, MAILBOX_PORT = "8025", ZEA_DATA = ".data" } = process.env;
if (!MAILBOX_KEY) {
  console.error("Cannot start: the environment variable MAILBOX_KEY is missing.");
  process.exit(1);
}

const server = createMailbox(await openStore(join(resolve(ZEA_DATA), "mail")), MAILBOX_KEY);
server.on("error", (error) => {
  console.error(`The mailbox cannot start: ${error.message}`);
  process.exit(1);
});
server.listen(Number(MAILBOX_PORT), "127.0.0.1", () => console.log(`Mailbox on http://127.0.0.1:${MAILBOX_PORT}`));

function stop(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 1000).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
