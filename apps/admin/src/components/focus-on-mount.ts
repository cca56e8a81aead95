/** The ref of a control that takes the place of the one just used: the focus goes on in it. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();
