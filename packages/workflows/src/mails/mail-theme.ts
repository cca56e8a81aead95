/** The colours of the design tokens as mail programs know them: ink and maize on white. */
export const colors = {
  ink: "#0d1c15",
  maize: "#f7d22a",
  dot: "#ccac16",
  page: "#fafaf8",
  surface: "#ffffff",
  surface2: "#f2f4f1",
  line: "#dee3de",
  text2: "#4c5951",
  text3: "#656f69",
};

export const fonts = {
  text: '"Geist Variable", Geist, "Helvetica Neue", Helvetica, Arial, sans-serif',
  display: '"Archivo Variable", Archivo, "Helvetica Neue", Helvetica, Arial, sans-serif',
};

export const text = { margin: "0 0 20px", fontSize: "16px", lineHeight: "25px", color: colors.ink };
