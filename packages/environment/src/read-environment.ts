import type { z } from "zod";
import { SetupError } from "./setup-error.ts";
import { type Variable, type VariableName, variables } from "./variables.ts";

/** Variables by name, as `process.env` has them; an empty one counts as unset. */
export type Environment = Record<string, string | undefined>;

type Values = { [Name in VariableName]: z.output<(typeof variables)[Name]["check"]> };
type Present<Name extends VariableName> = { [Key in Name]: NonNullable<Values[Key]> };

/** The checked values of variables, with their defaults. Throws a SetupError about the first one that is wrong. */
export function readEnvironment<Name extends VariableName>(
  names: readonly Name[],
  env: Environment = process.env,
): Pick<Values, Name> {
  return Object.fromEntries(names.map((name) => [name, read(name, env)])) as Pick<Values, Name>;
}

/** Like `readEnvironment`, and throws as well about the first variable that is unset and has no default. */
export function requireEnvironment<Name extends VariableName>(
  names: readonly Name[],
  env: Environment = process.env,
): Present<Name> {
  const values = readEnvironment(names, env);
  const missing = names.find((name) => values[name] === undefined);
  if (missing) throw new SetupError(`${missing} is missing.`);
  return values as Present<Name>;
}

function read(name: VariableName, env: Environment): unknown {
  const { check, fallback }: Variable = variables[name];
  const given = env[name] || (fallback && env[fallback]) || undefined;
  const { data, error } = check.safeParse(given);
  if (error) throw new SetupError(`${name} ${error.issues[0]?.message}.`);
  return data;
}
