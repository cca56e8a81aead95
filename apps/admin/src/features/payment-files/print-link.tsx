"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Printer } from "lucide-react";
import { useTRPC } from "@/trpc/client.ts";

/** The link to the page for paper; previews have none. */
export function PrintLink({ month }: { month: string }) {
  const t = useTranslations("payment.print");
  const { data } = useSuspenseQuery(useTRPC().payment.month.queryOptions({ month }));
  if (!data.report) return null;
  return (
    <Button asChild variant="ghost">
      <Link href={`/payroll/${month}/print`}>
        <Printer aria-hidden />
        {t("open")}
      </Link>
    </Button>
  );
}
