import { type AccountMailFacts, findAccountMailFacts } from "@zea/domain/person/account-mail-facts";
import { findNewDeviceMailFacts } from "@zea/domain/person/new-device-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Details, Paragraph } from "./mail-components.tsx";
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

const newDevice = { at: new Date("2026-11-24T09:30:00Z"), isAdmin: false };

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
  defineMail({
    kind: "new-device",
    audience: "account",
    facts: findNewDeviceMailFacts,
    template: ({ at, isAdmin, browser, system }, { t, format, links }) => {
      const moment = { day: format.longDay(at), time: format.time(at), city: format.city };
      const device: [string, string][] = browser && system ? [[t("device"), t("deviceName", { browser, system })]] : [];
      return {
        subject: t("subject"),
        title: t("title"),
        preview: t("text"),
        body: (
          <>
            <Paragraph>{t("text")}</Paragraph>
            <Details
              rows={[[t("when"), t("moment", moment)], ...device, [t("site"), t(isAdmin ? "adminSite" : "webSite")]]}
            />
            <Paragraph>{t("notYou")}</Paragraph>
            <Action href={isAdmin ? links.accountAdmin : links.account}>{t("action")}</Action>
          </>
        ),
      };
    },
    samples: {
      "in a known browser": { ...newDevice, browser: "Chrome", system: "Android" },
      "to an administrator, in an unknown browser": { ...newDevice, isAdmin: true },
    },
  }),
];
