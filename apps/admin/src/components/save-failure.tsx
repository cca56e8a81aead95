"use client";

import { takeFocus } from "@zea/shell/take-focus";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { ActionFailure } from "./action-failure.tsx";
import { isOutdated } from "./use-other-edits.tsx";

type SaveFailureProps = {
  form: { failure: string | null; isDirty: boolean; setFocus: (path: never) => void };
  error: unknown;
  others: readonly { path: string }[];
};

/** Why a form with several writers was not saved. After somebody else's edits it says how many fields differ, and leads to the first. */
export function SaveFailure({ form, error, others }: SaveFailureProps) {
  const t = useTranslations("common.others");
  const { failure, isDirty } = form;
  const [first] = others;
  if (!failure || !isOutdated(error)) return <ActionFailure text={failure} />;
  if (!isDirty) return null;
  return (
    <Banner ref={takeFocus} tabIndex={-1} role="alert" tone="attention" className="outline-none">
      <span className="grid gap-2">
        <span>
          {failure} {first ? t("differ", { count: others.length }) : t("merged")}
        </span>
        {first ? (
          <Button size="s" variant="ghost" className="w-fit" onClick={() => form.setFocus(first.path as never)}>
            {t("show", { count: others.length })}
          </Button>
        ) : null}
      </span>
    </Banner>
  );
}
