import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../testing/free-ports.ts";
import { requireFreePort } from "./require-free-port.ts";
import { readSettings } from "./settings.ts";

const portsWithWebAt = (web: number) => readSettings({ WEB_PORT: String(web) }).ports;

test("a port in use is refused with its process and the variable that changes it", async () => {
  const port = await freePort();
  const program = `require("node:net").createServer().listen(${port}, "127.0.0.1", () => console.log("up"))`;
  const listener = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void listener.kill());
  await once(listener.stdout, "data");
  const refused = requireFreePort("127.0.0.1", portsWithWebAt(port), "web");
  await expect(refused).rejects.toThrow(
    new RegExp(`Port ${port} of web is in use by process ${listener.pid} \\(.*WEB_PORT`),
  );
});

test("a free port is accepted", async () => {
  await requireFreePort("127.0.0.1", portsWithWebAt(await freePort()), "web");
});

test("an address of another machine is refused", async () => {
  const refused = requireFreePort("192.0.2.1", portsWithWebAt(await freePort()), "web");
  await expect(refused).rejects.toThrow("HOST=192.0.2.1 can't be used");
});
