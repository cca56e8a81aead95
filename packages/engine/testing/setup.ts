import { startTestCluster } from "@zea/platform/testing/test-cluster";

/** Starts a PostgreSQL for this test run unless TEST_DATABASE_URL names one. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL) return async () => {};
  const cluster = await startTestCluster();
  process.env.TEST_DATABASE_URL = cluster.url;
  return cluster.stop;
}
