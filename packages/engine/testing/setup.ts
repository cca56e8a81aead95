import { startTestCluster } from "@zea/db/testing/cluster";

/** A PostgreSQL for this test run: TEST_DATABASE_URL, or one of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL) return async () => {};
  const cluster = await startTestCluster();
  process.env.TEST_DATABASE_URL = cluster.url;
  return cluster.stop;
}
