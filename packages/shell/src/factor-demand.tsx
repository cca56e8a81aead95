"use client";

import { AccountPart } from "./account-part.tsx";
import { CodesSetUp } from "./codes-set-up.tsx";
import { FormToggle } from "./form-toggle.tsx";
import { PasskeySetUp } from "./passkey-set-up.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { usePasskeysPossible } from "./use-passkeys-possible.tsx";
import { useTranslations } from "./use-translations.tsx";

/** Sets up the second factor that a club demands, or uses the passkey that there is; then opens `next`. */
export function FactorDemand({ mustUsePasskey, next }: { mustUsePasskey: boolean; next: string }) {
  const t = useTranslations("account.factors");
  const arePasskeysPossible = usePasskeysPossible();
  const open = () => window.location.assign(next);
  if (mustUsePasskey) return <PasskeySignIn next={next} />;
  return (
    <>
      <AccountPart title={t("codes")} text={t("codesText")}>
        <FormToggle label={t("addCodes")}>{() => <CodesSetUp onDone={open} />}</FormToggle>
      </AccountPart>
      {arePasskeysPossible ? (
        <AccountPart title={t("passkeys")} text={t("passkeysText")}>
          <FormToggle label={t("addPasskey")}>{() => <PasskeySetUp onDone={open} />}</FormToggle>
        </AccountPart>
      ) : null}
    </>
  );
}
