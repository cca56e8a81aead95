import { findPasswordMailFacts } from "@zea/domain/person/password-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Paragraph } from "./mail-components.tsx";

export const passwordMails = [
  defineMail({
    kind: "password-changed",
    audience: "account",
    facts: findPasswordMailFacts,
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
    samples: { usual: { isAdmin: false }, "to an administrator": { isAdmin: true } },
  }),
];
