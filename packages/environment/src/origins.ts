import { type Environment, readEnvironment } from "./read-environment.ts";
import { loopback } from "./variables.ts";

/** The origin at which a process on this machine reaches what listens on `host`. */
export function localOrigin(port: number, host: string = loopback): string {
  const reachable = host === "0.0.0.0" ? loopback : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

/** The origin at which people open a site: WEB_URL or ADMIN_URL, otherwise its port on this machine. */
export function publicOrigin(site: "web" | "admin", env?: Environment): string {
  const { HOST, ...values } = readEnvironment(["HOST", "WEB_URL", "WEB_PORT", "ADMIN_URL", "ADMIN_PORT"], env);
  const { url, port } =
    site === "web"
      ? { url: values.WEB_URL, port: values.WEB_PORT }
      : { url: values.ADMIN_URL, port: values.ADMIN_PORT };
  return url ?? localOrigin(port, HOST);
}
