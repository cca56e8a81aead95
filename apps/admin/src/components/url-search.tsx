"use client";

import { ListSearch } from "@zea/shell/list-search";
import { hrefTo, type ListUrlState } from "./list-url-state.ts";

type Searched = { search?: string };

type UrlSearchProps = {
  urlState: ListUrlState<Searched>;
  label: string;
  placeholder: string;
  /** Filters that a search replaces. */
  replaces?: readonly string[];
};

/** The search field of a list; the URL follows the text. */
export function UrlSearch({ urlState, label, placeholder, replaces = [] }: UrlSearchProps) {
  const replaced = Object.fromEntries(replaces.map((key) => [key, undefined]));
  return (
    <ListSearch
      label={label}
      placeholder={placeholder}
      search={urlState.filters.search ?? ""}
      hrefOf={(search) => hrefTo(urlState, { ...replaced, search })}
    />
  );
}
