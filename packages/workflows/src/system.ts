import { db } from "@zea/db/client";
import { now } from "@zea/domain/clock";
import { system as actor, type Ctx, type System } from "@zea/domain/context";

/** The club's own machinery, at the club's present instant: what a step hands to a verb. */
export async function system(): Promise<Ctx<System>> {
  return { db: db(), now: await now(db()), actor };
}
