import { createHash, randomUUID } from "node:crypto";
import type { Core } from "../core.ts";
import { syncCrons } from "../events/cron.ts";
import { compile } from "../events/expression.ts";
import { canonical } from "../protocol/canonical.ts";
import { parseDuration } from "../protocol/duration.ts";
import type { FunctionConfig, Registration } from "../protocol/registration.ts";
import { saveApp, saveFn } from "../store/records.ts";
import type { Fn } from "../store/state.ts";

const defaultRetries = 4;
const year = 365 * 86_400_000;

/** Replaces an app's functions and archives those it no longer registers. Returns whether anything changed. */
export function syncApp(core: Core, registration: Registration): boolean {
  const { appName: name, url, sdk, framework, functions } = registration;
  const checksum = createHash("sha256").update(canonical(registration)).digest("hex");
  if (core.state.apps.get(name)?.checksum === checksum) return false;
  const now = core.clock.now();
  for (const config of functions) saveFn(core, upsert(core, name, config));
  const offered = new Set(functions.map(({ id }) => id));
  for (const fn of core.state.functions.values()) {
    if (fn.app !== name || fn.archivedAt !== null || offered.has(fn.slug)) continue;
    fn.archivedAt = now;
    saveFn(core, fn);
  }
  const app = { name, url, sdk, framework, checksum, syncedAt: now };
  core.state.apps.set(name, app);
  saveApp(core, app);
  syncCrons(core);
  return true;
}

type Identity = Pick<Fn, "id" | "slug" | "app" | "version" | "archivedAt">;

/** Compiles a stored or registered configuration. */
export function toFn(identity: Identity, config: FunctionConfig): Fn {
  const optional = (source: string | undefined) => (source ? compile(source) : undefined);
  return {
    ...identity,
    config,
    maxAttempts: (config.steps.step.retries?.attempts ?? defaultRetries) + 1,
    triggers: config.triggers.flatMap((trigger) =>
      "event" in trigger ? [{ event: trigger.event, expression: optional(trigger.expression) }] : [],
    ),
    crons: config.triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : [])),
    cancels: (config.cancel ?? []).map(({ event, if: source, timeout }) => ({
      event,
      expression: optional(source),
      timeoutMs: (timeout && parseDuration(timeout)) || year,
    })),
    limits: (config.concurrency ?? []).map((entry) => ({
      limit: entry.limit,
      key: optional(entry.key),
    })),
    idempotency: optional(config.idempotency),
  };
}

/** Updates a function in place, since its runs refer to the object. */
function upsert({ state }: Core, app: string, config: FunctionConfig): Fn {
  const known = state.functions.get(config.id);
  const identity = {
    id: known?.id ?? randomUUID(),
    slug: config.id,
    app,
    version: (known?.version ?? 0) + 1,
    archivedAt: null,
  };
  const fn = Object.assign(known ?? {}, toFn(identity, config)) as Fn;
  state.functions.set(fn.slug, fn);
  return fn;
}
