"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import { type ComponentProps, Suspense } from "react";
import { RowsView } from "./rows-view.tsx";

/** The rows behind a number, or a skeleton of them until they have loaded. */
export function Rows(props: ComponentProps<typeof RowsView>) {
  const t = useTranslations("analytics");
  return (
    <Suspense
      fallback={
        <Page title={t("title")} width="wide">
          <TableSkeleton rows={12} />
        </Page>
      }
    >
      <RowsView {...props} />
    </Suspense>
  );
}
