"use client";

import { Link, useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useEscape } from "@zea/shell/use-escape";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Drawer } from "@zea/ui/drawer";
import { CardSkeleton, ListSkeleton, Skeleton } from "@zea/ui/skeleton";
import { X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { rowLinkId } from "./row-link.tsx";
import type { Href } from "./search-params.ts";

type DrawerQuery<Data> = { data: Data | undefined; error: unknown; refetch: () => unknown };
type Labels = { loading: string; failed: string; close: string };
type DrawerContent = { label: string; head: ReactNode; body: ReactNode };

type ListDrawerProps<Data> = {
  /** The id of the row that opened it. */
  id: string;
  query: DrawerQuery<Data>;
  labels: Labels;
  closedHref: Href;
  children: (data: Data) => DrawerContent;
};

/** The drawer of a list row, with its loading and error states. Escape closes it, and the focus returns to the row, or to the page if it has gone. */
export function ListDrawer<Data>({ id, query, labels, closedHref, children }: ListDrawerProps<Data>) {
  const t = useTranslations("common.failure");
  const explain = useErrorMessage();
  useCloseDrawer(id, closedHref);
  const closeLink = (
    <Button asChild variant="ghost" size="iconSmall">
      <Link href={closedHref} scroll={false} aria-label={labels.close}>
        <X aria-hidden />
      </Link>
    </Button>
  );
  if (query.error) {
    return (
      <Drawer label={labels.loading} head={<h2 className="text-xl">{labels.failed}</h2>} close={closeLink}>
        <Banner tone="negative">{explain(query.error)}</Banner>
        <Button variant="ghost" className="w-fit" onClick={() => void query.refetch()}>
          {t("retry")}
        </Button>
      </Drawer>
    );
  }
  if (!query.data) {
    return (
      <Drawer label={labels.loading} head={<Skeleton className="h-11 w-48" />} close={closeLink} aria-busy>
        <CardSkeleton />
        <ListSkeleton rows={4} />
      </Drawer>
    );
  }
  const { label, head, body } = children(query.data);
  return (
    <Drawer label={label} head={head} close={closeLink}>
      {body}
    </Drawer>
  );
}

function useCloseDrawer(id: string, closedHref: Href): void {
  const router = useRouter();
  useEscape(() => router.push(closedHref, { scroll: false }));
  useEffect(() => () => focusAfter(id), [id]);
}

/** Focuses the row, or once it was settled and is gone the headline of what is left, else the page. */
function focusAfter(id: string): void {
  const row = document.getElementById(rowLinkId(id));
  const headline = document.getElementById("exceptions");
  if (!row && headline) headline.focus();
  else (row ?? document.getElementById("content"))?.focus({ preventScroll: true });
}
