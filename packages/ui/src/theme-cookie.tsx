/** How the page looks: as the system says, or always light or dark. */
export type Theme = "system" | "light" | "dark";

/** The cookie that keeps the choice, so that the server renders it and nothing flashes. */
export const themeCookie = "zea-theme";

/** The value for <html data-theme>: only a theme that we know, else the system decides. */
export function themeAttribute(cookie: string | undefined): "light" | "dark" | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
