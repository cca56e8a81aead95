import { randomBytes } from "node:crypto";
import { freePort } from "@zea/platform/testing/free-ports";

// Set before anything else is imported, as the supervisor does for its services. A plain copy: the SDK reads all of it on each call, which is ten times faster than with the real one.
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
