import { requireEnvironment } from "@zea/environment/read-environment";
import setUpServer from "@zea/platform/testing/setup";
import { generate } from "../src/generate.ts";
import { ensureTemplate } from "./template.ts";

/** Before the first test of a run: the Prisma client, a server, and the migrated template database. */
export default async function setup(): Promise<() => Promise<void>> {
  await generate();
  const tearDown = await setUpServer();
  await ensureTemplate(requireEnvironment(["TEST_DATABASE_URL"]).TEST_DATABASE_URL);
  return tearDown;
}
