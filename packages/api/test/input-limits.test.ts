import { uuidv7 } from "@zea/domain/id";
import { AddSessionType } from "@zea/domain/session-type/schema";
import { expect, test } from "vitest";
import { type ZodType, z } from "zod";
import { isWithinInputLimits, maxEntries } from "../src/input-limits.ts";
import { adminRouter, webRouter } from "../src/root.ts";

type ProcedureLike = { _def: { inputs?: ZodType[] } };
type Shape = { type?: string; maxItems?: number };

/** All lists in a JSON schema, by path. */
function listsIn(shape: unknown, path: string): { path: string; maxItems: number }[] {
  if (typeof shape !== "object" || shape === null) return [];
  const { type, maxItems = Number.POSITIVE_INFINITY } = shape as Shape;
  const inner = Object.entries(shape).flatMap(([name, part]) => listsIn(part, `${path}.${name}`));
  return type === "array" ? [{ path, maxItems }, ...inner] : inner;
}

test("every list in a procedure's input has a maximum length, and isWithinInputLimits allows that many entries", () => {
  const routers: object[] = [webRouter._def.procedures, adminRouter._def.procedures];
  const lists = routers
    .flatMap((one) => Object.entries(one as Record<string, ProcedureLike>))
    .flatMap(([name, { _def }]) =>
      (_def.inputs ?? []).flatMap((input) =>
        listsIn(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }), name),
      ),
    );
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter(({ maxItems }) => maxItems > maxEntries)).toEqual([]);
});

test("a session type can have a thousand coaches", () => {
  const coachIds = Array.from({ length: 1000 }, () => uuidv7());
  const type = { name: { es: "Fuerza", en: "Strength" }, meetingPoint: { es: "" }, minutes: 60, credits: 1 };
  const input = { ...type, coachIds, requestKey: uuidv7() };
  expect([AddSessionType.safeParse(input).success, isWithinInputLimits(input)]).toEqual([true, true]);
  expect(isWithinInputLimits({ ...input, coachIds: [...coachIds, uuidv7()] })).toBe(false);
});
