import { sections, type Variable } from "./variables.ts";

const columns = 120;

const introduction =
  "Every setting of ZEA Sport with its default or an example. `npm start` needs none of them. A file called .env overrides the defaults, and the environment overrides .env. “Production” says what a real club has to set.";

/** The text of `.env.example`, made from the table of variables. */
export function envExample(): string {
  const parts = Object.entries(sections).map(([title, section]) => [
    "",
    `# ${title} `.padEnd(columns - 1, "-"),
    ...Object.entries<Variable>(section).flatMap(([name, variable]) => explain(name, variable)),
  ]);
  return `${[...comment(introduction), ...parts.flat()].join("\n")}\n`;
}

function explain(name: string, { check, meaning, example = "" }: Variable): string[] {
  return [...comment(meaning), `# ${name}=${check.parse(undefined) ?? example}`];
}

/** The sentences as comment lines, wrapped at word boundaries. */
function comment(sentences: string): string[] {
  const lines = [""];
  for (const word of sentences.split(" ")) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length < columns) lines[lines.length - 1] = line;
    else lines.push(` ${word}`);
  }
  return lines.map((line) => `#${line}`);
}
