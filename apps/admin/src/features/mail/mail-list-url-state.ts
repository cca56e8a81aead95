import { mailStates } from "@zea/domain/mail/values";
import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { type Reader, readId, readOneOf, readText } from "@/components/search-params.ts";

const readKind: Reader<string> = (param) =>
  typeof param === "string" && /^[a-z-]{1,60}$/.test(param) ? param : undefined;

export const mailList = defineList({
  pathname: "/mails",
  filters: { state: readOneOf(mailStates), kind: readKind, search: readText },
  drawer: { mailId: readId },
  params: { mailId: "mail" },
});

export type MailListUrlState = UrlStateOf<typeof mailList>;
