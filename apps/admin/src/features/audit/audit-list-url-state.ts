import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { type Reader, readDate, readId, readText } from "@/components/search-params.ts";

/** The name of an action or entity, such as `booking.cancel`. */
const readName: Reader<string> = (param) =>
  typeof param === "string" && /^[a-z][a-z_.]{0,59}$/.test(param) ? param : undefined;

export const auditList = defineList({
  pathname: "/audit",
  filters: {
    search: readText,
    actorId: readId,
    entity: readName,
    entityId: readId,
    action: readName,
    from: readDate,
    to: readDate,
  },
  params: { actorId: "actor", entityId: "id" },
});

export type AuditListUrlState = UrlStateOf<typeof auditList>;
