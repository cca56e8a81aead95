"use client";

import { ListSearch } from "@zea/shell/list-search";
import { hrefTo, type ListAddress } from "./list-address.ts";

type Searched = { search?: string };

type AddressSearchProps = {
  address: ListAddress<Searched>;
  label: string;
  placeholder: string;
  /** Filters that a search replaces. */
  replaces?: readonly string[];
};

/** The search field of a list; the address follows the text. */
export function AddressSearch({ address, label, placeholder, replaces = [] }: AddressSearchProps) {
  const replaced = Object.fromEntries(replaces.map((key) => [key, undefined]));
  return (
    <ListSearch
      label={label}
      placeholder={placeholder}
      search={address.filters.search ?? ""}
      hrefOf={(search) => hrefTo(address, { ...replaced, search })}
    />
  );
}
