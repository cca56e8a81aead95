import type { Source } from "@zea/domain/context";
import type { App } from "./app.ts";
import { log } from "./log.ts";
import { coarseNetworkOf } from "./network.ts";

/** Where a request comes from, as security events have it; their lines go to the log. */
export function sourceOf(app: App | null, address: string | null): Source {
  return { app, network: coarseNetworkOf(address), log: (event) => log.info(event, "security event") };
}
