/** The ref of a control that takes the place of the one just used: the focus goes on in it. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
