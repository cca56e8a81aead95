import { isDeepStrictEqual } from "node:util";
import { DomainError } from "./errors.ts";

/** Refuses a repeated request key whose request differs from the one stored under it. Absent values equal null. */
export function checkRepeated<Request extends Record<string, unknown>>(stored: Request, repeated: Request): void {
  const same = Object.entries(repeated).every(([name, value]) =>
    isDeepStrictEqual(value ?? null, stored[name] ?? null),
  );
  if (!same) throw new DomainError("conflict", "request.key_used");
}
