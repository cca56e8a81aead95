"use client";

import { useMutation } from "@tanstack/react-query";
import { useFieldMessage } from "@zea/shell/field-message";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { List, ListItem } from "@zea/ui/list";
import { toast } from "@zea/ui/toaster";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { CoachShown } from "./coach.ts";
import { DocumentMark } from "./document-mark.tsx";
import { useCoachesChanged } from "./use-coaches-changed.ts";

/** A coach's papers with their last day, the first to run out on top. */
export function DocumentCard({ coach: { id: coachId, documents, today } }: { coach: CoachShown }) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("coach.document");
  const message = useFieldMessage();
  const explain = useErrorMessage();
  const trpc = useTRPC();
  const changed = useCoachesChanged();
  const { register, handleSubmit, reset, formState } = useForm({
    defaultValues: { coachId, name: "", expiresOn: "" },
    resolver: lazyResolver(async () => (await import("@zea/domain/coach/schema")).AddDocument),
  });
  const adding = useMutation(
    trpc.coach.addDocument.mutationOptions({
      onSuccess: (_, { name }) => {
        toast.success(t("added", { name }));
        reset();
      },
      onSettled: () => changed(),
    }),
  );
  const [askedId, setAskedId] = useState<string>();
  const removing = useMutation(
    trpc.coach.removeDocument.mutationOptions({
      onSuccess: () => {
        setAskedId(undefined);
        toast.success(t("removed"));
      },
      onSettled: () => changed(),
    }),
  );
  const { errors, isSubmitting } = formState;
  const error = adding.error ?? removing.error;
  return (
    <Card className="grid gap-3">
      <h2 className="text-l">{t("title")}</h2>
      <p className="text-fg-2 text-ms">{t("text")}</p>
      <List>
        {documents.map(({ id, name, expiresOn }) => (
          <ListItem key={id} className="justify-between gap-3 py-2 text-ms">
            <span className="grid min-w-0 gap-1">
              <b className="truncate">{name}</b>
              <DocumentMark expiresOn={expiresOn} today={today} />
            </span>
            {askedId === id ? (
              <span className="flex shrink-0 gap-2">
                <Button
                  ref={focusOnMount}
                  variant="danger"
                  size="s"
                  aria-label={t("remove", { name })}
                  pending={removing.isPending}
                  onClick={() => removing.mutate({ documentId: id })}
                >
                  {t("confirm")}
                </Button>
                <Button variant="ghost" size="s" onClick={() => setAskedId(undefined)}>
                  {t("cancel")}
                </Button>
              </span>
            ) : (
              <Button
                variant="ghost"
                size="iconSmall"
                aria-label={t("remove", { name })}
                onClick={() => setAskedId(id)}
              >
                <Trash2 aria-hidden />
              </Button>
            )}
          </ListItem>
        ))}
      </List>
      <form noValidate onSubmit={handleSubmit((values) => adding.mutate(values))} className="grid gap-3">
        <Field label={t("name")} error={message(errors.name)}>
          <Input autoComplete="off" maxLength={120} placeholder={t("example")} {...register("name")} />
        </Field>
        <Field label={t("expiresOn")} error={message(errors.expiresOn)}>
          <Input type="date" {...register("expiresOn")} />
        </Field>
        <Button type="submit" variant="ghost" className="w-fit" pending={adding.isPending || isSubmitting}>
          {t("add")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Card>
  );
}
