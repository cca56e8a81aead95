import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "./card.tsx";
import { cn } from "./class-names.tsx";
import { CopyButton } from "./copy-button.tsx";

type ErrorStateProps = {
  title: ReactNode;
  text: ReactNode;
  /** The request id to quote; omitted if none was logged. */
  request?: { label: ReactNode; id: string; copyLabel: string; copiedLabel: string };
  action?: ReactNode;
  /** The title's level: `h1` if this is the whole page. */
  heading?: "h1" | "h2";
  className?: string;
};

/** Shown when something failed on our side: what it means, the request id to quote, and what to do next. */
export function ErrorState({ title, text, request, action, heading: Heading = "h2", className }: ErrorStateProps) {
  return (
    <section role="alert" className={cn("grid max-w-[520px] gap-3.5 py-4", className)}>
      <span aria-hidden className="grid size-14 place-items-center rounded-full bg-note-negative text-negative">
        <TriangleAlert className="size-[22px]" />
      </span>
      <Heading className="text-xl">{title}</Heading>
      <p className="text-fg-2">{text}</p>
      {request ? (
        <Card variant="flat" className="flex items-center justify-between gap-3">
          <span className="grid min-w-0">
            <span className="text-fg-3 text-xs">{request.label}</span>
            <span className="score truncate text-l">{request.id}</span>
          </span>
          <CopyButton text={request.id} label={request.copyLabel} copiedLabel={request.copiedLabel} />
        </Card>
      ) : null}
      {action ? <div className="mt-2 flex flex-wrap gap-3">{action}</div> : null}
    </section>
  );
}
