import { findDeletionOutcome } from "@zea/domain/own-data/queries";
import { defineMail } from "./define-mail.ts";
import { Paragraph } from "./mail-components.tsx";

const sample = { cancelled: 2, refunded: 1, credits: 4 };

export const deletionMails = [
  defineMail({
    kind: "account-deleted",
    audience: "requested",
    facts: findDeletionOutcome,
    template: ({ cancelled, credits }, { t }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("text"),
      body: (
        <>
          <Paragraph>{t("text")}</Paragraph>
          <Paragraph>{t("ended", { cancelled, credits })}</Paragraph>
          <Paragraph>{t("kept")}</Paragraph>
          <Paragraph>{t("notYou")}</Paragraph>
        </>
      ),
    }),
    samples: { usual: sample, "without bookings and credits": { cancelled: 0, refunded: 0, credits: 0 } },
  }),
];
