/** A ref for a control that replaces the one just used: it takes over the focus. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();
