import { Banner } from "@zea/ui/banner";

/** Why a form failed. Always rendered, so that screen readers announce a change. */
export function FormFailure({ text }: { text: string | null }) {
  return (
    <div aria-live="assertive" className={text ? undefined : "sr-only"}>
      {text ? <Banner tone="negative">{text}</Banner> : null}
    </div>
  );
}
