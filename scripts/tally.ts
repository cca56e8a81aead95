import { relative } from "node:path";

/** How many checks or tests passed and failed. One that couldn't run has failed. */
export type Tally = { passed: number; failed: number };

/** How long a test file or a journey took. */
export type Duration = { name: string; seconds: number };

export function sum(tallies: Tally[]): Tally {
  const add = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: add("passed"), failed: add("failed") };
}

export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: {
    name: string;
    status: string;
    startTime: number;
    endTime: number;
    assertionResults: { status: string }[];
  }[];
};

/** The tally of a vitest report. A file that couldn't be loaded counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: report.success ? failed : Math.max(failed, 1) };
}

/** The durations of the test files that began after `since`, named relative to `root`. */
export function timeVitest({ testResults }: VitestReport, root: string, since: number): Duration[] {
  const recent = testResults.filter(({ startTime }) => startTime >= since);
  return recent.map(({ name, startTime, endTime }) => ({
    name: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
}

type Suite = {
  file: string;
  suites?: Suite[];
  specs: { title: string; tests: { results: { duration: number }[] }[] }[];
};

export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
  suites: Suite[];
};

/** The tally of a Playwright report. A journey that wasn't run counts as failed. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** The durations of the journeys in a Playwright report. */
export function timePlaywright({ suites }: PlaywrightReport): Duration[] {
  return suites.flatMap(timeSuite);
}

function timeSuite({ file, suites = [], specs }: Suite): Duration[] {
  const own = specs.map(({ title, tests }) => {
    const results = tests.flatMap((test) => test.results);
    const seconds = results.reduce((total, { duration }) => total + duration, 0) / 1000;
    return { name: `e2e/tests/${file} › ${title}`, seconds };
  });
  return [...own, ...suites.flatMap(timeSuite)];
}
