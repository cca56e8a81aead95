import { randomBytes } from "node:crypto";
import { freePort } from "@zea/platform/testing/free-ports";

/* What the processes get from their supervisor: set before anything of the club is imported. A plain copy, since the SDK reads all of it with each call, and of the real one that takes a tenth of the time. */
const enginePort = await freePort();
const webPort = await freePort();
process.env = {
  ...process.env,
  ENGINE_PORT: String(enginePort),
  WEB_PORT: String(webPort),
  INNGEST_BASE_URL: `http://127.0.0.1:${enginePort}`,
  INNGEST_SERVE_ORIGIN: `http://127.0.0.1:${webPort}`,
  INNGEST_SIGNING_KEY: `signkey-local-${randomBytes(32).toString("hex")}`,
  INNGEST_EVENT_KEY: randomBytes(16).toString("hex"),
  INNGEST_ENABLE_UNAUTHED_SYNC: "0",
  WEB_URL: "https://club.example",
  ZEA_CLOCK: "movable",
  LOG_LEVEL: "silent",
};
