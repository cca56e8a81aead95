import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readId } from "@/components/search-params.ts";

/** In place of an id: the drawer with the form of a new pack. */
export const newPack = "new";

export const creditPackList = defineList({
  pathname: "/settings/packs",
  drawer: { packId: (param) => (param === newPack ? newPack : readId(param)) },
  params: { packId: "pack" },
});

export type CreditPackListUrlState = UrlStateOf<typeof creditPackList>;
