import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { localOrigin } from "../packages/environment/src/origins.ts";
import type { Settings } from "./settings.ts";

/** What somebody needs to know once everything runs, as a short table. */
export async function summary(settings: Settings): Promise<string> {
  const { webUrl, adminUrl, mail, ports, dataDir, demo } = settings;
  const rows = [
    ["Athletes and coaches", webUrl],
    ["Administration", adminUrl],
    ["Mail", mail === "local" ? `${localOrigin(ports.mailbox)} (nothing leaves this machine)` : "sent by Resend"],
    ["Data and logs", dataDir],
    ...(demo ? [] : [["First administrator", "npm run db:admin ADDRESS"]]),
    ["End", "Ctrl+C"],
  ];
  const width = Math.max(...rows.map(([label = ""]) => label.length));
  const table = rows.map(([label = "", value]) => `  ${label.padEnd(width)}   ${value}`);
  const accounts = demo ? await readFile(join(dataDir, "seeded"), "utf8").catch(() => "") : "";
  return ["", ...table, "", ...(accounts ? [accounts.trimEnd().replaceAll(/^/gm, "  "), ""] : [])].join("\n");
}
