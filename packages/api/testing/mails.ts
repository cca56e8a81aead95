import { type Mailer, type OutgoingMail, replaceMailer } from "@zea/workflows/mailer";
import { backgroundEnded } from "../src/background.ts";

/** Puts a mailer in place that keeps what it is given; `sent` waits for what is still on its way. */
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
      await backgroundEnded();
      return mails.splice(0);
    },
  };
}

/** The link of ours in a mail, and its token. */
export function linkIn({ text }: OutgoingMail): { url: string; token: string } {
  const url = /https?:\/\/\S+token=[\w-]+/.exec(text)?.[0];
  if (!url) throw new Error(`No link in: ${text}`);
  return { url, token: new URL(url).searchParams.get("token") ?? "" };
}
