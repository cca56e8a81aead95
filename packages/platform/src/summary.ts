import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { localOrigin } from "@zea/environment/origins";
import type { Settings } from "./settings.ts";

/** The addresses and demo accounts to show once everything runs. */
export async function summary(settings: Settings): Promise<string> {
  const { webUrl, adminUrl, mail, ports, dataDir, demo } = settings;
  const rows = [
    ["Athletes and coaches", webUrl],
    ["Administration", adminUrl],
    ["Mail", mail === "local" ? `${localOrigin(ports.mailbox)} (nothing leaves this machine)` : "sent by Resend"],
    ["Data and logs", dataDir],
  ];
  if (!demo) rows.push(["First administrator", "npm run db:admin EMAIL"]);
  rows.push(["Stop", "Ctrl+C"]);
  const width = Math.max(...rows.map(([label = ""]) => label.length));
  const table = rows.map(([label = "", value]) => `  ${label.padEnd(width)}   ${value}`);
  const accounts = demo ? await readFile(join(dataDir, "seeded"), "utf8").catch(() => "") : "";
  return ["", ...table, "", ...(accounts ? [accounts.trimEnd().replaceAll(/^/gm, "  "), ""] : [])].join("\n");
}
