import type { Environment } from "@zea/environment/read-environment";
import { variables } from "@zea/environment/variables";

/** The environment of this process without our own variables. */
export function environmentWithoutOwnVariables(): Environment {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !Object.hasOwn(variables, name)));
}
