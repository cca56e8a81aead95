import { db } from "@zea/db/client";
import { now } from "@zea/domain/clock";
import { type Ctx, type System, system } from "@zea/domain/context";

/** The context of a workflow's step: the club itself acts, at the club's current time. */
export async function systemContext(): Promise<Ctx<System>> {
  return { db: db(), now: await now(db()), actor: system };
}
