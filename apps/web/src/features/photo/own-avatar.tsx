import { Avatar } from "@zea/ui/avatar";
import type { ComponentProps } from "react";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

/** The signed-in person's own photo or initials. */
export async function OwnAvatar(props: Pick<ComponentProps<typeof Avatar>, "name" | "size">) {
  const { photoId } = await fetchOrNotFound(trpc.photo.get.queryOptions());
  return <Avatar photoId={photoId} {...props} />;
}
