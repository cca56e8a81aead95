import type { Settings } from "./settings.ts";
import { localOrigin } from "./settings.ts";

/** What somebody needs to know once everything runs, as a short table. */
export async function summary(settings: Settings): Promise<string> {
  const { webUrl, adminUrl, mail, ports, dataDir, demo } = settings;
  const rows = [
    ["Athletes and coaches", webUrl],
    ["Administration", adminUrl],
    [
      "Mail",
      mail === "local" ? `${localOrigin("127.0.0.1", ports.mailbox)} (nothing leaves this machine)` : "sent by Resend",
    ],
    ["Data and logs", dataDir],
    ...(demo ? await demoAccounts() : [["First administrator", "pnpm db:admin"]]),
    ["End", "Ctrl+C"],
  ];
  const width = Math.max(...rows.map(([label = ""]) => label.length));
  return `\n${rows.map(([label = "", value]) => `  ${label.padEnd(width)}   ${value}`).join("\n")}\n`;
}

async function demoAccounts(): Promise<string[][]> {
  return [];
}
