import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { checkDependencies } from "./check-dependencies.ts";

const advisory = (severity: string) => ({
  module_name: "left-pad",
  severity,
  title: "Pads too far",
  url: "https://advisories.example/1",
  vulnerable_versions: "<1.3.0",
  patched_versions: ">=1.3.0",
  findings: [{ version: "1.0.0", paths: [".>left-pad"] }],
});
const vulnerabilities = { info: 0, low: 0, moderate: 0, high: 0, critical: 0 };

/** The report of a check that asks a registry which answers audits with `status` and `body`. */
async function checkAgainst(status: number, body: unknown) {
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const registry = `http://127.0.0.1:${port}/`;
  return checkDependencies({ ...process.env, npm_config_registry: registry, npm_config_fetch_retries: "0" }).finally(
    () => server.close(),
  );
}

test("a severe vulnerability fails the check, a lesser one is told", async () => {
  const advisories = { 1: advisory("critical"), 2: advisory("moderate") };
  const metadata = { vulnerabilities: { ...vulnerabilities, critical: 1, moderate: 1 } };
  const { complaints, note } = await checkAgainst(200, { actions: [], advisories, muted: [], metadata });
  const rest = "left-pad, Pads too far (https://advisories.example/1); fixed in >=1.3.0";
  expect([complaints, note]).toEqual([`critical: ${rest}`, `moderate: ${rest}`]);
});

test("dependencies without vulnerabilities pass silently", async () => {
  const report = await checkAgainst(200, { actions: [], advisories: {}, muted: [], metadata: { vulnerabilities } });
  expect(report).toEqual({ complaints: "", note: "" });
});

test("a registry without a list of vulnerabilities is told and fails nothing", async () => {
  const { complaints, note } = await checkAgainst(405, {});
  expect(complaints).toBe("");
  expect(note).toContain("could not be checked: The audit endpoint");
});
