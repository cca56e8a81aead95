import { defineConfig, devices } from "@playwright/test";

const browser = [
  ..."--no-sandbox --disable-gpu --disable-quic --no-first-run".split(" "),
  ..."--disable-background-networking --disable-component-update --disable-sync".split(" "),
];

// of each project, since the filters of the command line don't apply to the projects that another one depends on
const filter = process.env.TEST_LONG === "1" ? { grep: /@long/ } : { grepInvert: /@long/ };

export default defineConfig({
  testDir: "tests",
  outputDir: "../.test/journeys",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.WEB_URL,
    locale: "es-ES",
    timezoneId: "Europe/Madrid",
    contextOptions: { reducedMotion: "reduce" },
    trace: "off", // recording takes a third of a journey's time
    screenshot: "only-on-failure",
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browser },
  },
  projects: [
    { ...filter, name: "journeys", testIgnore: "clock.spec.ts" },
    // all journeys share one clock that never goes back, so the ones that move it run last
    { ...filter, name: "clock", testMatch: "clock.spec.ts", dependencies: ["journeys"] },
  ],
});
