import type { CsvProfile } from "@zea/format/csv-profile";
import { type Href, type Reader, readPage, type SearchParams } from "./search-params.ts";

type Readers = Record<string, Reader>;
/** A group without parameters. */
export type None = Record<never, never>;
type Loose = Record<string, unknown>;
type ValuesOf<Group extends Readers> = { [Key in keyof Group]?: ReturnType<Group[Key]> };

type ListDefinition<Filters extends Readers, View extends Readers, Drawer extends Readers> = {
  pathname: string;
  /** What narrows the list. */
  filters?: Filters;
  /** How the list is shown, such as its order or period: kept when the filters are cleared. */
  view?: View;
  /** What can be open in the drawer, one at a time. */
  drawer?: Drawer;
  /** The query parameters whose name differs from their key. */
  params?: Partial<Record<keyof Filters | keyof View | keyof Drawer, string>>;
};

type Params = { filters: Record<string, string>; view: Record<string, string>; drawer: Record<string, string> };

/** The state of a list that its URL keeps: filters, view, open item and page. Plain data: pages read it on the server and hand it to components in the browser. */
export type ListUrlState<Filters = Loose, View = Loose, Drawer = Loose> = {
  pathname: string;
  filters: Filters;
  view: View;
  drawer: Drawer;
  /** From 1. */
  page: number;
  params: Params;
};

/** The URL state of a list defined by `defineList`. */
export type UrlStateOf<List extends { read: (query: SearchParams) => unknown }> = ReturnType<List["read"]>;

/** Describes the URL of a list once: `read` takes it from a query, `start` is the list as it opens. */
export function defineList<Filters extends Readers = None, View extends Readers = None, Drawer extends Readers = None>(
  definition: ListDefinition<Filters, View, Drawer>,
) {
  type UrlState = ListUrlState<ValuesOf<Filters>, ValuesOf<View>, ValuesOf<Drawer>>;
  const { pathname, filters, view, drawer } = definition;
  const names: Record<string, string | undefined> = definition.params ?? {};
  const namesOf = (group: Readers = {}) =>
    Object.fromEntries(Object.keys(group).map((key) => [key, names[key] ?? key]));
  const params = { filters: namesOf(filters), view: namesOf(view), drawer: namesOf(drawer) };
  const read = (query: SearchParams): UrlState => {
    const valuesOf = (group: Readers = {}) =>
      Object.fromEntries(Object.entries(group).map(([key, reader]) => [key, reader(query[names[key] ?? key])]));
    return {
      pathname,
      filters: valuesOf(filters) as ValuesOf<Filters>,
      view: valuesOf(view) as ValuesOf<View>,
      drawer: valuesOf(drawer) as ValuesOf<Drawer>,
      page: readPage(query.page),
      params,
    };
  };
  return { read, start: read({}) };
}

type Change<Filters, View, Drawer> = Partial<Filters & View & Drawer & { page: number }>;

/** The link to a list with some of its state changed. Another filter or view starts at the first page; one drawer replaces the other. */
export function hrefTo<Filters, View, Drawer>(
  { pathname, params, filters, view, drawer, page }: ListUrlState<Filters, View, Drawer>,
  change: Change<Filters, View, Drawer>,
): Href {
  const touches = (group: keyof Params) => Object.keys(change).some((key) => key in params[group]);
  const values: Loose = {
    ...view,
    ...filters,
    ...(touches("drawer") ? {} : drawer),
    page: touches("filters") || touches("view") ? 1 : page,
    ...change,
  };
  const names = { ...params.view, ...params.filters, page: "page", ...params.drawer };
  const query = Object.entries(names).flatMap(([key, name]) => {
    const text = key === "page" && values.page === 1 ? "" : paramText(values[key]);
    return text === "" ? [] : [[name, text] as const];
  });
  return { pathname, query: Object.fromEntries(query) };
}

function paramText(value: unknown): string {
  if (value === undefined || value === null || value === false) return "";
  return value === true ? "1" : String(value);
}

/** The link to the whole list, in the same view. */
export function clearedHref(urlState: ListUrlState): Href {
  return hrefTo({ ...urlState, filters: {}, drawer: {}, page: 1 }, {});
}

/** Whether an empty list may be due to its filters or its page. */
export function isFiltered({ filters, page }: Pick<ListUrlState, "filters" | "page">): boolean {
  return page > 1 || Object.values(filters).some((value) => value !== undefined);
}

/** The input of the list's query: filters with trimmed texts, view and page. */
export function listInput<Filters extends object, View extends object>({
  filters,
  view,
  page,
}: Pick<ListUrlState<Filters, View>, "filters" | "view" | "page">): Filters & View & { page: number } {
  const trimmed = Object.entries(filters).map(([key, value]) => [
    key,
    typeof value === "string" ? value.trim() || undefined : value,
  ]);
  return { ...view, ...(Object.fromEntries(trimmed) as Filters), page };
}

/** The URL of the whole list as a CSV file: Spanish spreadsheets read the profile `es`; its words are of `locale`. */
export function fileHref(
  path: string,
  urlState: Pick<ListUrlState, "filters" | "view" | "page">,
  { profile, locale }: { profile: CsvProfile; locale: string },
): string {
  const { page: _, ...input } = listInput(urlState);
  const given = Object.entries(input).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return `${path}?${new URLSearchParams([...given, ["profile", profile], ["locale", locale]])}`;
}
