import { readEnvironment } from "@zea/environment/read-environment";
import { generate } from "../src/generate.ts";
import { startTestCluster } from "./cluster.ts";
import { ensureTemplate } from "./template.ts";

/** What a vitest run needs before its first test: the Prisma client, a server (TEST_DATABASE_URL, or one of its own) and the template. */
export default async function setup(): Promise<() => Promise<void>> {
  await generate();
  const { TEST_DATABASE_URL: given } = readEnvironment(["TEST_DATABASE_URL"]);
  const cluster = given ? { url: given, stop: async () => {} } : await startTestCluster();
  process.env.TEST_DATABASE_URL = cluster.url;
  await ensureTemplate(cluster.url);
  return cluster.stop;
}
