import { Banner } from "@zea/ui/banner";

/** Why a form was not accepted, said aloud; always in the page, so that a change of it is heard. */
export function FormFailure({ text }: { text: string | null }) {
  return (
    <div aria-live="assertive" className={text ? undefined : "sr-only"}>
      {text ? <Banner tone="negative">{text}</Banner> : null}
    </div>
  );
}
