import { Font } from "@react-pdf/renderer";

type Face = { family: string; file: string; isNeeded: RegExp };

const faceOf = (name: string, subset: string, isNeeded: RegExp): Face => ({
  family: `${name} ${subset}`,
  // the library fails on composite glyphs of woff2
  file: `@fontsource/${name}/files/${name}-${subset}-400-normal.woff`,
  isNeeded,
});

/** A face for each group of scripts, since one for all would be too large to load for each document. */
const faces = [
  faceOf("noto-sans", "latin", /(?:)/),
  faceOf("noto-sans", "latin-ext", /[\u0100-\u02af\u1e00-\u1eff]/),
  faceOf(
    "noto-sans",
    "vietnamese",
    /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/,
  ),
  faceOf("noto-sans", "cyrillic", /\p{Script=Cyrillic}/u),
  faceOf("noto-sans", "cyrillic-ext", /[\u0460-\u052f]/),
  faceOf("noto-sans", "greek", /\p{Script=Greek}/u),
  faceOf("noto-sans", "devanagari", /\p{Script=Devanagari}/u),
  faceOf("noto-sans-arabic", "arabic", /\p{Script=Arabic}/u),
  faceOf("noto-sans-hebrew", "hebrew", /\p{Script=Hebrew}/u),
  faceOf("noto-sans-kr", "korean", /\p{Script=Hangul}/u),
  faceOf("noto-sans-sc", "chinese-simplified", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u),
];

// asked of the process, since a bundler would look for the files itself
const { resolve } = process.getBuiltinModule("node:module").createRequire(import.meta.url);

/** The families that write a text, each registered once. */
export function fontFamiliesFor(text: string): string[] {
  const needed = faces.filter(({ isNeeded }) => isNeeded.test(text));
  const known = Font.getRegisteredFontFamilies();
  for (const { family, file } of needed) {
    if (!known.includes(family)) Font.register({ family, src: resolve(file) });
  }
  return needed.map(({ family }) => family);
}

// a word is moved to the next line whole
Font.registerHyphenationCallback((word) => [word]);
