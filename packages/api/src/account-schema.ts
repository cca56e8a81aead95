import { ShownDeletion } from "@zea/domain/own-data/schema";
import { emailAddress, line, personName } from "@zea/domain/text-schema";
import { locales } from "@zea/format/locales";
import { z } from "zod";

/* Shared with the apps' forms, so it must not import database code. Messages are translation keys. */

export const passwordLength = { min: 10, max: 128 };

/** The version of the privacy notice that registration accepts. */
export const privacyNoticeVersion = "2026-11";

const Locale = z.enum(locales, "account.locale_invalid");

const name = personName({ required: "account.name_required", tooLong: "account.name_too_long" }).min(
  2,
  "account.name_required",
);
const password = z
  .string("account.password_required")
  .min(passwordLength.min, "account.password_too_short")
  .max(passwordLength.max, "account.password_too_long");
const birthDate = z.iso
  .date("account.birth_date_invalid")
  .refine((date) => date >= "1900-01-01" && date < "2200-01-01", "account.birth_date_invalid");

/** `next` is the page to open once the profile is complete. */
export const RegisterAccount = z.object({
  name,
  email: emailAddress,
  birthDate,
  locale: Locale,
  next: z.string().max(500).optional(),
});
export type RegisterAccount = z.infer<typeof RegisterAccount>;

/** The token of a mailed link. */
export const LinkToken = z.object({ token: z.string("account.link_invalid").max(200, "account.link_invalid") });

export const CompleteRegistration = LinkToken.extend({
  name,
  birthDate,
  password,
  privacyNoticeVersion: z.literal(privacyNoticeVersion, "account.privacy_outdated"),
  acceptsPrivacyNotice: z.literal(true, "account.privacy_required"),
});
export type CompleteRegistration = z.infer<typeof CompleteRegistration>;

const currentPassword = z
  .string("account.password_required")
  .min(1, "account.password_required")
  .max(passwordLength.max, "account.password_wrong");

export const ChangePassword = z.object({ currentPassword, newPassword: password });
export type ChangePassword = z.infer<typeof ChangePassword>;
export const ChangeEmail = z.object({ currentPassword, email: emailAddress });
export type ChangeEmail = z.infer<typeof ChangeEmail>;
export const DeleteAccount = ShownDeletion.extend({ currentPassword });
export type DeleteAccount = z.infer<typeof DeleteAccount>;
export const ConfirmEmail = z.object({ token: z.string().min(1).max(200) });

export const ProvePassword = z.object({ currentPassword });
export type ProvePassword = z.infer<typeof ProvePassword>;

/** A code of an app; spaces, as some apps show them, don't matter. */
const code = z
  .string("account.code_wrong")
  .max(20, "account.code_wrong")
  .transform((given) => given.replaceAll(" ", ""))
  .pipe(z.string().regex(/^\d{6}$/, "account.code_wrong"));
export const ConfirmCodes = z.object({ code });
export type ConfirmCodes = z.infer<typeof ConfirmCodes>;

export const RecoveryCode = z.object({
  code: z
    .string("account.recovery_code_wrong")
    .trim()
    .min(1, "account.recovery_code_wrong")
    .max(20, "account.recovery_code_wrong"),
});

const encoded = z.string().max(10_000);
/** `response` is what the browser answers when it has made a passkey. */
export const AddPasskey = z.object({
  name: line(60, { required: "account.passkey_name", tooLong: "account.passkey_name" }).min(1, "account.passkey_name"),
  response: z.looseObject({
    id: encoded,
    rawId: encoded,
    type: z.literal("public-key"),
    clientExtensionResults: z.looseObject({}),
    response: z.looseObject({
      clientDataJSON: encoded,
      attestationObject: encoded,
      transports: z.array(z.string().max(50)).max(10).optional(),
    }),
  }),
});
export type AddPasskey = z.infer<typeof AddPasskey>;
export const RemovePasskey = z.object({ id: z.uuid(), currentPassword });
export type RemovePasskey = z.infer<typeof RemovePasskey>;

export const SetLocale = z.object({ locale: Locale });
export const RevokeSession = z.object({ id: z.uuid() });

/** Signing in; better-auth validates it again. */
export const SignIn = z.object({
  email: emailAddress,
  password: z.string().min(1, "account.password_required").max(passwordLength.max),
});
/** `redirectTo` is the page to open after signing in with the new password. */
export const RequestPasswordReset = z.object({ email: emailAddress, redirectTo: z.string().max(500).optional() });
export const ResetPassword = z.object({ newPassword: password, token: z.string().min(1).max(200) });
