"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Page } from "@zea/ui/page";
import { Download } from "lucide-react";
import { useLocale } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Statement } from "./statement.ts";
import { StatementDock } from "./statement-dock.tsx";
import { StatementHead } from "./statement-head.tsx";
import { StatementLineCard } from "./statement-line-card.tsx";
import { useDisputedLines } from "./use-disputed-lines.ts";

/** A coach's statement line by line, and its answer while it is open. */
export function StatementView({ initial }: { initial: Statement }) {
  const t = useTranslations("payment.statement");
  const locale = useLocale();
  const cache = useQueryClient();
  const options = useTRPC().statement.get.queryOptions({ statementId: initial.id });
  const { data: statement } = useQuery({ ...options, initialData: initial });
  const { month } = useFormat();
  const { disputed, mark, forget } = useDisputedLines(initial.id);
  const [isChecked, setChecked] = useState(false);
  const isOpen = statement.state === "OPEN";
  const back = (
    <Link href="/pay" className="rounded-s py-1 underline-offset-4 hover:underline">
      {t("back")}
    </Link>
  );
  return (
    <Page
      kicker={back}
      aside={
        <Button asChild variant="ghost">
          <a href={`/api/v1/statements/${statement.id}?locale=${locale}`} download>
            <Download aria-hidden />
            {t("pdf")}
          </a>
        </Button>
      }
      title={t("title", { month: month(statement.report.month) })}
      width="normal"
      className={isOpen ? "max-md:pb-44" : undefined}
    >
      <StatementHead statement={statement} />
      <section className="grid gap-3" aria-labelledby="statement-lines">
        <h2 id="statement-lines" className="text-l">
          {t("lines.title")}
        </h2>
        {statement.lines.map((line) => (
          <StatementLineCard
            key={line.id}
            line={line}
            reason={disputed.get(line.id) ?? null}
            isChecked={isChecked}
            mark={isOpen ? (reason) => mark(line.id, reason) : null}
          />
        ))}
      </section>
      {isOpen ? (
        <StatementDock
          statement={statement}
          disputed={disputed}
          onCheck={() => setChecked(true)}
          onDisputed={forget}
          refresh={() => cache.invalidateQueries(options)}
        />
      ) : null}
    </Page>
  );
}
