/** A ref for what an act has brought about: it takes the focus and comes into view where it appears. Needs a `tabIndex` of -1. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
