"use client";

import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { Act } from "./act.tsx";
import { ReasonField } from "./reason-field.tsx";

type ReasonActProps<Asked> = Omit<ComponentProps<typeof Act>, "children"> & {
  /** What the deed will do, said before the click. */
  text?: ReactNode;
  /** Who will read the reason, where it is not the club alone. */
  hint?: string;
  submit: string;
  isGrave?: boolean;
  load: Parameters<typeof useIssues<Asked>>[0];
  wishOf: (reason: string) => unknown;
  deed: { mutate: (asked: Asked) => void; error: unknown; isPending: boolean };
};

/** One thing that can be done for a reason, and for nothing else. */
export function ReasonAct<Asked>(props: ReasonActProps<Asked>) {
  const { text, hint, submit, isGrave = false, load, wishOf, deed, ...act } = props;
  const explain = useErrorMessage();
  const { issues, check } = useIssues(load);
  const [reason, setReason] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check(wishOf(reason));
    if (asked) deed.mutate(asked);
  };
  return (
    <Act {...act}>
      {text ? <p className="text-fg-2 text-ms">{text}</p> : null}
      <form noValidate onSubmit={send} className="grid gap-3">
        <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={hint} />
        <Button type="submit" variant={isGrave ? "danger" : "primary"} className="w-fit" pending={deed.isPending}>
          {submit}
        </Button>
      </form>
      <div aria-live="polite">{deed.error ? <Banner tone="negative">{explain(deed.error)}</Banner> : null}</div>
    </Act>
  );
}
