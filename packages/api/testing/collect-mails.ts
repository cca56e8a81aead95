import { type Mailer, type OutgoingMail, replaceMailer } from "@zea/workflows/mailer";
import { backgroundTasksSettled } from "../src/background-tasks.ts";

/** Replaces the mailer by one that collects mails; `sent` waits for background tasks first. */
export function collectMails() {
  const mails: OutgoingMail[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      mails.push(mail);
      return { providerId: mail.key };
    },
  };
  replaceMailer(mailer);
  return {
    /** The mails since the last call. */
    async sent(): Promise<OutgoingMail[]> {
      await backgroundTasksSettled();
      return mails.splice(0);
    },
  };
}

/** The link with a token in a mail. */
export function linkIn({ text }: OutgoingMail): { url: string; token: string } {
  const url = /https?:\/\/\S+token=[\w-]+/.exec(text)?.[0];
  if (!url) throw new Error(`No link in: ${text}`);
  return { url, token: new URL(url).searchParams.get("token") ?? "" };
}
