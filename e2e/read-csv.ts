/** Parses a CSV file as a spreadsheet does; the first row holds the column names. */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const [sign, next] = [text[index]!, text[index + 1]];
    const row = rows.at(-1)!;
    if (isQuoted && sign === '"' && next === '"') {
      row[row.length - 1] += sign;
      index += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === delimiter) row.push("");
    else if (!isQuoted && sign === "\r" && next === "\n") {
      rows.push([""]);
      index += 1;
    } else row[row.length - 1] += sign;
  }
  return rows.filter((row) => row.length > 1);
}
