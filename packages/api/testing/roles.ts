import type { Procedure } from "./call.ts";

export type Role = "visitor" | "athlete" | "coach" | "admin";

const all: Role[] = ["athlete", "coach", "visitor"];
const signedIn: Role[] = ["athlete", "coach"];

/** Who may call what: the tests hold each procedure to its line, and miss no procedure. */
export const rolesOf: Record<string, Role[]> = {
  "web account.me": signedIn,
  "web account.policy": all,
  "web account.register": all,
  "web account.resendVerification": all,
  "web account.verify": all,
  "web account.setLocale": signedIn,
  "web account.sessions": signedIn,
  "web account.revokeSession": signedIn,
  "web account.revokeOtherSessions": signedIn,
  "web agenda.list": ["coach"],
  "web agenda.athletes": ["coach"],
  "web agenda.starts": ["coach"],
  "web agenda.book": ["coach"],
  "web agenda.previewCancel": ["coach"],
  "web agenda.cancel": ["coach"],
  "web athlete.list": ["coach"],
  "web athlete.get": ["coach"],
  "web availability.get": ["coach"],
  "web availability.preview": ["coach"],
  "web availability.save": ["coach"],
  "web booking.quote": ["athlete"],
  "web booking.request": ["athlete"],
  "web booking.follow": ["athlete"],
  "web booking.outcome": ["athlete"],
  "web booking.get": ["athlete"],
  "web booking.list": ["athlete"],
  "web booking.previewCancel": ["athlete"],
  "web booking.cancel": ["athlete"],
  "web booking.withdraw": ["athlete"],
  "web coach.list": all,
  "web coach.get": all,
  "web feedback.open": ["athlete"],
  "web feedback.give": ["athlete"],
  "web feed.get": signedIn,
  "web feed.create": signedIn,
  "web feed.revoke": signedIn,
  "web home.get": ["athlete"],
  "web home.coach": ["coach"],
  "web pay.month": ["coach"],
  "web profile.get": ["athlete"],
  "web profile.save": ["athlete"],
  "web profile.complete": ["athlete"],
  "web profile.requestReactivation": ["athlete"],
  "web session.get": ["coach"],
  "web session.start": ["coach"],
  "web session.stop": ["coach"],
  "web session.reset": ["coach"],
  "web session.quote": ["coach"],
  "web session.complete": ["coach"],
  "web session.previewMiss": ["coach"],
  "web session.miss": ["coach"],
  "web session.undoMiss": ["coach"],
  "web session.evaluate": ["coach"],
  "web progress.get": ["athlete"],
  "web rating.look": all,
  "web rating.give": all,
  "web slot.month": all,
  "admin account.me": ["admin"],
  "admin account.setLocale": ["admin"],
  "admin account.sessions": ["admin"],
  "admin account.revokeSession": ["admin"],
  "admin account.revokeOtherSessions": ["admin"],
  "admin athlete.list": ["admin"],
  "admin athlete.get": ["admin"],
  "admin athlete.reactivate": ["admin"],
  "admin athlete.extend": ["admin"],
  "admin mail.failed": ["admin"],
  "admin session.missed": ["admin"],
  "admin session.get": ["admin"],
  "admin session.undoMiss": ["admin"],
  "admin session.adjust": ["admin"],
  "admin wait.list": ["admin"],
  "admin wait.get": ["admin"],
  "admin wait.remind": ["admin"],
  "admin wait.extend": ["admin"],
  "admin wait.close": ["admin"],
};

export const nameOf = ({ app, path }: Procedure): string => `${app} ${path}`;

/** Somebody who may call it. */
export function callerOf(procedure: Procedure): Role {
  const [role] = rolesOf[nameOf(procedure)] ?? [];
  if (!role) throw new Error(`${nameOf(procedure)} is not in the table of roles.`);
  return role;
}
