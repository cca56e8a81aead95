import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readId } from "@/components/search-params.ts";

/** In place of an id: the drawer with the form of a new session type. */
export const newType = "new";

export const sessionTypeList = defineList({
  pathname: "/settings/types",
  drawer: { typeId: (param) => (param === newType ? newType : readId(param)) },
  params: { typeId: "type" },
});

export type SessionTypeListUrlState = UrlStateOf<typeof sessionTypeList>;
