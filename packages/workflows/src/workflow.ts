import type { Ctx, System } from "@zea/domain/context";
import type { InngestFunction } from "inngest";

/** A function of the workflow engine, and how the watchdog starts its lost runs again. */
export type Workflow<Fn extends InngestFunction.Any = InngestFunction.Any> = {
  function: Fn;
  resume?: {
    /** The watchdog's step; renaming it runs it again in a run that is under way. */
    step: string;
    /** Sends the trigger of each lost run again, as a new event; returns how many. */
    run: (ctx: Ctx<System>) => Promise<number>;
  };
};
