import { randomInt } from "node:crypto";
import { type AddressInfo, createServer, type Server } from "node:net";
import { loopback } from "@zea/environment/variables";

/** Free TCP ports of this machine, below the range that the system gives to outgoing connections. */
export async function freePorts(count: number): Promise<number[]> {
  const held: Server[] = [];
  while (held.length < count) {
    const server = createServer();
    const port = randomInt(20_000, 32_000);
    const isFree = await new Promise((done) => {
      server.once("error", () => done(false));
      server.listen({ host: loopback, port, exclusive: true }, () => done(true));
    });
    if (isFree) held.push(server);
  }
  const ports = held.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}
