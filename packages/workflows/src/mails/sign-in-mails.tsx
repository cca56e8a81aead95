import { findAccountMailFacts } from "@zea/domain/person/account-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Paragraph } from "./mail-components.tsx";

const samples = { usual: { isAdmin: false }, "to an administrator": { isAdmin: true } };

/** What the owner of an account is told when a way to sign in changes. A new password ends what somebody else began. */
const withNewPassword = (["password-changed", "email-change-requested"] as const).map((kind) =>
  defineMail<typeof kind, { isAdmin: boolean }>({
    kind,
    audience: "account",
    facts: findAccountMailFacts,
    template: ({ isAdmin }, { t, links }) => ({
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
    samples,
  }),
);

export const signInMails = [
  ...withNewPassword,
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
    samples: { usual: samples.usual },
  }),
];
