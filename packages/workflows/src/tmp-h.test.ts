import { days, later, minutes, hours } from "@zea/domain/time";
import { askEngine } from "./clock.ts";
import { monday, test } from "../testing/club.ts";
import { functions } from "./functions.ts";
test("day", async ({ club }) => {
  await club.offer(functions);
  const a = performance.now();
  await club.moveTo(later(monday, days(1)));
  const b = performance.now();
  for (let at = minutes(15); at <= days(1); at += minutes(15)) await club.moveTo(later(monday, days(1) + at));
  const c = performance.now();
  console.log("AFTER", Math.round(b - a), "ms; BEFORE-like", Math.round(c - b), "ms");
}, 100_000);
