import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../packages/db/testing/cluster.ts";
import { requireFreePort } from "./ports.ts";

test("a port in use is refused with its holder and the variable that changes it", async () => {
  const port = await freePort();
  const program = `require("node:net").createServer().listen(${port}, "127.0.0.1", () => console.log("up"))`;
  const holder = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void holder.kill());
  await once(holder.stdout, "data");
  const refused = requireFreePort("127.0.0.1", port, "web", "WEB_PORT");
  await expect(refused).rejects.toThrow(
    new RegExp(`Port ${port} of web is in use by process ${holder.pid} \\(.*WEB_PORT`),
  );
});

test("a free port is accepted", async () => {
  await requireFreePort("127.0.0.1", await freePort(), "web", "WEB_PORT");
});

test("an address of another machine is refused", async () => {
  const refused = requireFreePort("192.0.2.1", await freePort(), "web", "WEB_PORT");
  await expect(refused).rejects.toThrow("HOST=192.0.2.1 can't be listened on");
});
