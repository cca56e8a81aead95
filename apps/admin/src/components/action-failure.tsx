import { Banner } from "@zea/ui/banner";

/** Why an action failed; announced when it appears. */
export function ActionFailure({ text, className }: { text: string | null; className?: string }) {
  return (
    <div aria-live="polite" className={className}>
      {text ? <Banner tone="negative">{text}</Banner> : null}
    </div>
  );
}
