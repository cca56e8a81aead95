import { readId } from "@/components/address.ts";
import { type AddressOf, defineList } from "@/components/list-address.ts";

/** In place of an id: the drawer with the form of a new session type. */
export const newType = "new";

export const sessionTypeList = defineList({
  pathname: "/settings/types",
  drawer: { typeId: (param) => (param === newType ? newType : readId(param)) },
  params: { typeId: "type" },
});

export type SessionTypeListAddress = AddressOf<typeof sessionTypeList>;
