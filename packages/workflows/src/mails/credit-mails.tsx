import { type CreditMailFacts, findCreditMailFacts } from "@zea/domain/credit/credit-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Note, Paragraph } from "./mail-components.tsx";

const approved: CreditMailFacts = {
  state: "APPROVED",
  requested: 5,
  granted: 10,
  reason: null,
  balance: 10,
  next: null,
};

export const creditMails = [
  defineMail({
    kind: "credits-decided",
    audience: "account",
    facts: findCreditMailFacts,
    template: ({ state, requested, granted, reason, balance, next }, { t, links }) => {
      const isApproved = state === "APPROVED";
      const text = {
        APPROVED: t("approved", { count: granted ?? requested }),
        REFUSED: t("refused", { count: requested }),
        EXPIRED: t("expired", { count: requested }),
      }[state];
      return {
        subject: t("subject", { state }),
        title: t("title", { state }),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            {reason && <Note>{t("reason", { reason })}</Note>}
            <Note>{t("balance", { count: balance })}</Note>
            {isApproved && next && <Paragraph>{t("chosen")}</Paragraph>}
            <Action href={isApproved ? (next ? links.page(next) : links.coaches) : links.home}>
              {t(isApproved ? (next ? "bookChosen" : "book") : "home")}
            </Action>
          </>
        ),
      };
    },
    samples: {
      approved,
      "approved, with a chosen slot": { ...approved, next: "/book/1?type=2" },
      refused: { ...approved, state: "REFUSED", granted: null, reason: "Pasa por <recepción>", balance: 1 },
      expired: { ...approved, state: "EXPIRED", granted: null, balance: 0 },
    },
  }),
];
