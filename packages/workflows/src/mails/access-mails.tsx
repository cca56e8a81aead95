import {
  type AccessEndMailFacts,
  findAccessEndMailFacts,
  findRestoredAccessMailFacts,
} from "@zea/domain/access/access-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Note, Paragraph } from "./mail-components.tsx";

const endSample: AccessEndMailFacts = {
  endsAt: new Date("2026-11-25T23:00:00Z"),
  isOver: true,
  cancelled: 3,
  handedOver: 0,
  kept: 0,
  token: "a".repeat(43),
  expiresAt: new Date("2027-01-24T23:00:00Z"),
};

export const accessMails = [
  defineMail({
    kind: "access-ended",
    audience: "formerCoach",
    facts: findAccessEndMailFacts,
    template: ({ endsAt, isOver, cancelled, handedOver, kept, token, expiresAt }, { t, format, links }) => {
      const state = isOver ? "OVER" : "TO_COME";
      const when = { state, day: format.longDay(endsAt), time: format.time(endsAt) };
      return {
        subject: t("subject", { state, day: format.day(endsAt) }),
        title: t("title", { state }),
        preview: t("text", when),
        body: (
          <>
            <Paragraph>{t("text", when)}</Paragraph>
            {kept > 0 && !isOver && <Paragraph>{t("kept", { count: kept })}</Paragraph>}
            {cancelled > 0 && <Paragraph>{t("cancelled", { count: cancelled })}</Paragraph>}
            {handedOver > 0 && <Paragraph>{t("handedOver", { count: handedOver })}</Paragraph>}
            <Action href={links.linkedStatements(token)}>{t("action")}</Action>
            <Note>{t("statements", { day: format.longDay(expiresAt) })}</Note>
          </>
        ),
      };
    },
    samples: {
      "at once": endSample,
      "with sessions handed over": { ...endSample, cancelled: 0, handedOver: 1 },
      "to come": { ...endSample, isOver: false, cancelled: 1, kept: 2 },
    },
  }),
  defineMail({
    kind: "access-restored",
    audience: "coach",
    facts: findRestoredAccessMailFacts,
    template: (_, { t, links }) => ({
      subject: t("subject"),
      title: t("title"),
      preview: t("text"),
      body: (
        <>
          <Paragraph>{t("text")}</Paragraph>
          <Action href={links.home}>{t("action")}</Action>
        </>
      ),
    }),
    samples: { usual: {} },
  }),
];
