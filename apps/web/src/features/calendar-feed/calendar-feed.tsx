"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { CopyButton } from "@zea/ui/copy-button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { CalendarPlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ConfirmAction } from "@/components/confirm-action.tsx";
import { useCalendarFeed } from "./use-calendar-feed.ts";

/** The person's secret calendar feed address: create, copy, subscribe, renew or revoke it. */
export function CalendarFeed({ initialUrl }: { initialUrl: string | null }) {
  const t = useTranslations("calendarFeed");
  const [confirming, setConfirming] = useState<"renew" | "revoke" | null>(null);
  const { url, create, revoke, isPending, failure, reset } = useCalendarFeed(initialUrl, () => setConfirming(null));
  if (!url) {
    return (
      <div className="grid gap-3">
        <FormFailure text={failure} />
        <Button className="w-fit" pending={isPending} onClick={create}>
          {t("create")}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <Address key={url} url={url} isNew={url !== initialUrl} />
      {confirming ? (
        <ConfirmAction
          key={confirming}
          question={t(`${confirming}Question`)}
          cancelLabel={t("dismiss")}
          confirmLabel={t(`${confirming}Confirm`)}
          pending={isPending}
          onCancel={() => {
            reset();
            setConfirming(null);
          }}
          onConfirm={confirming === "renew" ? create : revoke}
        >
          <p className="text-fg-2 text-ms">{t(`${confirming}Effect`)}</p>
          <FormFailure text={failure} />
        </ConfirmAction>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button variant="ghost" onClick={() => setConfirming("renew")}>
            {t("renew")}
          </Button>
          <Button variant="danger" onClick={() => setConfirming("revoke")}>
            {t("revoke")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The address with buttons to subscribe and copy; a new address takes the focus. */
function Address({ url, isNew }: { url: string; isNew: boolean }) {
  const t = useTranslations("calendarFeed");
  const common = useTranslations("common");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) input.current?.focus();
  }, [isNew]);
  return (
    <>
      <Field label={t("address")} hint={t("secret")}>
        <Input ref={input} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button asChild variant="accent">
          <a href={url.replace(/^https?:/, "webcal:")}>
            <CalendarPlus aria-hidden />
            {t("add")}
          </a>
        </Button>
        <CopyButton text={url} label={t("copy")} copiedLabel={common("copied")} />
      </div>
    </>
  );
}
