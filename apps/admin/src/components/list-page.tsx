import { ClientMessages } from "@zea/shell/client-messages";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import type { ComponentProps, ReactNode } from "react";
import { HydrateClient } from "@/trpc/server.ts";

type ListPageProps = Pick<ComponentProps<typeof Page>, "kicker" | "title" | "aside" | "width"> & {
  /** The message namespaces that the list uses in the browser. */
  messages: ComponentProps<typeof ClientMessages>["of"];
  lead?: ReactNode;
  /** Tabs, search and the like, above the list. */
  toolbar?: ReactNode;
  drawer?: ReactNode;
  /** Ten rows of a table unless told otherwise. */
  skeleton?: Pick<ComponentProps<typeof WithSkeleton>, "of" | "size">;
  /** Below the list, shown without waiting for it. */
  foot?: ReactNode;
  /** The list, which may suspend. */
  children: ReactNode;
};

const tenRows = { of: "table", size: 10 } as const;

/** The page of a list, with room for a drawer beside it. */
export function ListPage(props: ListPageProps) {
  const { messages, lead, toolbar, drawer, skeleton = tenRows, foot, width = "wide", children, ...page } = props;
  return (
    <ClientMessages of={messages}>
      <HydrateClient>
        <WithDrawer drawer={drawer}>
          <Page width={width} {...page}>
            {lead ? <p className="-mt-3 text-fg-2">{lead}</p> : null}
            {toolbar}
            <WithSkeleton {...skeleton}>{children}</WithSkeleton>
            {foot}
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
