import { readEnvironment } from "@zea/environment/read-environment";
import { startTestCluster } from "./test-cluster.ts";

/** A PostgreSQL for this test run in TEST_DATABASE_URL: the given one, or a new one that is removed after the run. */
export default async function setup(): Promise<() => Promise<void>> {
  if (readEnvironment(["TEST_DATABASE_URL"]).TEST_DATABASE_URL) return async () => {};
  const cluster = await startTestCluster();
  process.env.TEST_DATABASE_URL = cluster.url;
  return cluster.stop;
}
