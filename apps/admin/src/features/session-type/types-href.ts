import { type Parameters, readId } from "@/components/address.ts";

/** The drawer of a type that is not there yet. */
export const newType = "new";

/** Which type the address has open panel the list. */
export function readOpen({ type }: Parameters): string | undefined {
  return type === newType ? newType : readId(type);
}

/** The address of the list, with a type open panel it. */
export function typesHref(typeId?: string) {
  return { pathname: "/settings/types" as const, query: { ...(typeId && { type: typeId }) } };
}
