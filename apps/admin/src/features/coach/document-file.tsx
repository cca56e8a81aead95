"use client";

import { useAction } from "@zea/shell/use-action";
import { refusalOf } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { useUpload } from "@zea/shell/use-upload";
import { Button } from "@zea/ui/button";
import { FileButton } from "@zea/ui/file-button";
import { Download, Paperclip, X } from "lucide-react";
import { useId, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";

/** A document's file: attach, download, replace or remove it. */
export function DocumentFile({ document: { id: documentId, name, file } }: { document: Coach["documents"][number] }) {
  const t = useTranslations("coach.document.file");
  const trpc = useTRPC();
  const refresh = [trpc.coach.pathFilter()];
  const [chosen, setChosen] = useState<File | null>(null);
  const attach = useUpload({
    success: () => t("attached"),
    onSuccess: () => setChosen(null),
    // another try would not make it a document
    onError: (failure) => refusalOf(failure)?.reason.startsWith("file.") && setChosen(null),
    refresh,
  });
  const detach = useAction(trpc.coach.detachFile.mutationOptions(), { success: () => t("removed"), refresh });
  const error = attach.errorMessage ?? detach.errorMessage;
  const errorId = useId();
  const send = (one: File) => {
    setChosen(one);
    void attach.run({ file: one, query: { documentId, name: one.name } });
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      {file ? (
        <Button asChild variant="quiet" size="s" className="min-w-0 max-w-full shrink">
          <a href={`/api/v1/files/${file.id}`} download aria-label={t("download", { name: file.name })}>
            <Download aria-hidden />
            <span className="truncate">{file.name}</span>
          </a>
        </Button>
      ) : null}
      <FileButton
        variant="ghost"
        size="s"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        disabled={attach.isPending || detach.isPending}
        errorId={error ? errorId : undefined}
        onChoose={send}
      >
        <Paperclip aria-hidden />
        {attach.isPending ? t("sending") : file ? t("replace") : t("attach")}
        <span className="sr-only">{t("to", { name })}</span>
      </FileButton>
      {file ? (
        <Button
          variant="quiet"
          size="iconSmall"
          aria-label={t("remove", { name })}
          pending={detach.isPending}
          onClick={() => detach.run({ documentId })}
        >
          <X aria-hidden />
        </Button>
      ) : null}
      <p id={errorId} role="alert" className="basis-full font-medium text-negative text-s empty:hidden">
        {error}
      </p>
      {chosen && attach.errorMessage ? (
        <Button variant="ghost" size="s" onClick={() => send(chosen)}>
          {t("retry")}
        </Button>
      ) : null}
    </div>
  );
}
