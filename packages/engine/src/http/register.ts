import type { Core } from "../core.ts";
import { log } from "../log.ts";
import { headers } from "../protocol/op.ts";
import { readRegistration } from "../protocol/registration.ts";
import { syncApp } from "../runs/functions.ts";
import { type EngineRequest, type Reply, refuse } from "./reply.ts";

/** `POST /fn/register`: replaces an app's functions. The error names each function and option that is not supported. */
export async function register(core: Core, request: EngineRequest): Promise<Reply> {
  const kind = core.settings.signingKey === undefined ? "dev" : "cloud";
  const expected = request.headers[headers.expectedServerKind];
  if (expected && expected !== kind)
    return refuse(400, `The app expects a server of kind ${expected}; this one is ${kind}.`);
  const registration = readRegistration(parse(request.body));
  if ("error" in registration) return rejected(registration.error);
  const { url, appName } = registration;
  if (!isAccepted(core, url))
    return rejected(`The app "${appName}" at ${new URL(url).origin} is not one of the configured apps.`);
  const modified = syncApp(core, registration);
  await core.store.commit();
  if (modified) log("info", `The app "${appName}" registered ${registration.functions.length} functions.`, { url });
  core.dispatcher.redeliverAll();
  const syncId = core.state.apps.get(appName)?.checksum.slice(0, 32);
  return { status: 200, body: { ok: true, modified, app_id: appName, sync_id: syncId } };
}

function isAccepted({ settings }: Core, url: string): boolean {
  const origins = settings.apps.map((app) => new URL(app).origin);
  return origins.length === 0 || origins.includes(new URL(url).origin);
}

function rejected(error: string): Reply {
  log("error", `A registration was refused: ${error}`);
  return { status: 400, body: { ok: false, status: 400, error } };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
