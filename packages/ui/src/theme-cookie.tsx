/** A page's colours: as the system prefers, or always light or dark. */
export type Theme = "system" | "light" | "dark";

/** The cookie that stores the theme, so that the server renders it without a flash. */
export const themeCookie = "zea-theme";

/** The value of <html data-theme>, or undefined to follow the system. */
export function themeAttribute(cookie: string | undefined): "light" | "dark" | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
