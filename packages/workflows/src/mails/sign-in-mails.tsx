import { type AccountMailFacts, findAccountMailFacts } from "@zea/domain/person/account-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Paragraph } from "./mail-components.tsx";
import type { Reader } from "./reader.ts";

type Text = "subject" | "title" | "text" | "notYou" | "action";

/** What the owner of an account is told when a way to sign in changes; a new password stops whoever else did it. */
const notice = {
  audience: "account" as const,
  facts: findAccountMailFacts,
  template: ({ isAdmin }: AccountMailFacts, { t, links }: Reader<Text>) => ({
    subject: t("subject"),
    title: t("title"),
    preview: t("text"),
    body: (
      <>
        <Paragraph>{t("text")}</Paragraph>
        <Paragraph>{t("notYou")}</Paragraph>
        <Action href={isAdmin ? links.forgotPasswordAdmin : links.forgotPassword}>{t("action")}</Action>
      </>
    ),
  }),
  samples: { usual: { isAdmin: false }, "to an administrator": { isAdmin: true } },
};

export const signInMails = [
  defineMail({ kind: "password-changed", ...notice }),
  defineMail({ kind: "email-change-requested", ...notice }),
  defineMail({
    kind: "email-changed",
    audience: "account",
    facts: findAccountMailFacts,
    template: (_, { t }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("text"),
      body: (
        <>
          <Paragraph>{t("text")}</Paragraph>
          <Paragraph>{t("notYou")}</Paragraph>
        </>
      ),
    }),
    samples: { usual: { isAdmin: false } },
  }),
  defineMail({ kind: "codes-added", ...notice }),
  defineMail({ kind: "codes-removed", ...notice }),
  defineMail({ kind: "recovery-codes-renewed", ...notice }),
  defineMail({ kind: "passkey-added", ...notice }),
  defineMail({ kind: "passkey-removed", ...notice }),
  defineMail({ kind: "factors-removed", ...notice }),
];
