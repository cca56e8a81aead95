/** Capitalises the first letter: Spanish writes days and months in lower case. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
