import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** How many checks or tests passed and failed. One that couldn't run has failed. */
export type Tally = { passed: number; failed: number };

/** How long a test file or a journey took. */
export type Duration = { name: string; seconds: number };

/** A test or journey that failed, with the first line of the reason. */
export type Failure = { name: string; reason: string };

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
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
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

/** The failures of the test files that began after `since`, named relative to `root`. */
export function failuresVitest({ testResults }: VitestReport, root: string, since: number): Failure[] {
  return testResults
    .filter(({ status, startTime }) => status === "failed" && startTime >= since)
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages: [reason] }) => failure(`${file} › ${fullName}`, reason));
      return failed.length > 0 ? failed : [failure(file, message)];
    });
}

function failure(name: string, reason = ""): Failure {
  return { name, reason: stripVTControlCharacters(reason).split("\n", 1)[0] ?? "" };
}

type Suite = {
  file: string;
  suites?: Suite[];
  specs: { title: string; ok: boolean; tests: { results: { duration: number; error?: { message?: string } }[] }[] }[];
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

/** The journeys of a Playwright report that failed. */
export function failuresPlaywright({ suites }: PlaywrightReport): Failure[] {
  return suites.flatMap(failuresSuite);
}

function failuresSuite({ file, suites = [], specs }: Suite): Failure[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const results = tests.flatMap((test) => test.results);
      return failure(`e2e/tests/${file} › ${title}`, results.find(({ error }) => error)?.error?.message);
    });
  return [...own, ...suites.flatMap(failuresSuite)];
}

function timeSuite({ file, suites = [], specs }: Suite): Duration[] {
  const own = specs.map(({ title, tests }) => {
    const results = tests.flatMap((test) => test.results);
    const seconds = results.reduce((total, { duration }) => total + duration, 0) / 1000;
    return { name: `e2e/tests/${file} › ${title}`, seconds };
  });
  return [...own, ...suites.flatMap(timeSuite)];
}
