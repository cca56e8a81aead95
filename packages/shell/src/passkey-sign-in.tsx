"use client";

import { Button } from "@zea/ui/button";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { getAuth, postAuth } from "./auth-request.tsx";
import { FormFailure } from "./form-failure.tsx";
import { useAuthFailure } from "./use-auth-failure.tsx";
import { usePasskeysPossible } from "./use-passkeys-possible.tsx";
import { useTranslations } from "./use-translations.tsx";

type AuthenticationOptions = Parameters<typeof import("@simplewebauthn/browser").startAuthentication>[0]["optionsJSON"];

/** Signs in with a passkey, then opens `next`. Shows nothing where passkeys can't be used. */
export function PasskeySignIn({ next }: { next: string }) {
  const t = useTranslations("account.factors");
  const explain = useAuthFailure();
  const isPossible = usePasskeysPossible();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const signIn = async (): Promise<string | null> => {
    const asked = await getAuth<AuthenticationOptions>("passkey/generate-authenticate-options");
    if (!asked.ok) return explain(asked);
    const { startAuthentication } = await import("@simplewebauthn/browser");
    const optionsJSON = { ...asked.data, userVerification: "required" as const };
    const response = await startAuthentication({ optionsJSON }).catch(() => null);
    if (!response) return t("passkeyRefused");
    const answer = await postAuth("passkey/verify-authentication", { response });
    if (answer.ok) window.location.assign(next);
    return answer.ok
      ? null
      : answer.code === "NETWORK" || answer.code === "TOO_MANY"
        ? explain(answer)
        : t("passkeyUnknown");
  };
  const press = async () => {
    setPending(true);
    setFailure(null);
    const reason = await signIn();
    setFailure(reason);
    setPending(reason === null);
  };
  if (!isPossible) return null;
  return (
    <div className="grid gap-4">
      <FormFailure text={failure} />
      <Button variant="ghost" size="l" wide pending={isPending} onClick={press}>
        <KeyRound aria-hidden />
        {t("passkeySignIn")}
      </Button>
    </div>
  );
}
