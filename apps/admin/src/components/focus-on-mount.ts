/** A ref for a control that replaces the one just used: it takes over the focus. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();

/** A ref for what may replace the control just used: it takes over the focus if that has gone with the control. */
export function focusIfLost(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}
