"use client";

import { Button } from "@zea/ui/button";
import { ErrorState } from "@zea/ui/error-state";
import { useTranslations } from "./use-translations.tsx";

type PageErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** Shown when a page fails: that the fault is ours, the request id to quote and a retry. */
export function PageError({ error, retry }: PageErrorProps) {
  const t = useTranslations("common");
  const request = error.digest
    ? { label: t("failure.request"), id: error.digest, copyLabel: t("copy"), copiedLabel: t("copied") }
    : undefined;
  return (
    <div className="mx-auto grid min-h-[60dvh] max-w-[640px] content-center px-5 py-12">
      <ErrorState
        heading="h1"
        title={t("failure.title")}
        text={t("failure.text")}
        request={request}
        action={<Button onClick={() => retry()}>{t("failure.retry")}</Button>}
      />
    </div>
  );
}

/** `PageError` for pages outside the app's frame. */
export function RootError(props: PageErrorProps) {
  return (
    <main id="content">
      <PageError {...props} />
    </main>
  );
}
