import { readEnvironment } from "@zea/environment/read-environment";

const isLongRun = readEnvironment(["TEST_LONG"]).TEST_LONG === "1";

/** How often a test repeats: `usual` times in `npm test`, `long` times in `npm run test:long`. */
export function repetitions(usual: number, long: number): number {
  return isLongRun ? long : usual;
}

/** The time limit of a test that repeats: `usual` milliseconds, half an hour in `npm run test:long`. */
export function repetitionTimeout(usual: number): number {
  return isLongRun ? 30 * 60_000 : usual;
}
