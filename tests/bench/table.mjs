// Tables for a terminal.

/** `rows` of cells, the first of each to the left and numbers to the right, in columns as wide as they have to be. */
export function printed(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const line = (row) => row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join("   ").trimEnd();
  return rows.map(line).join("\n");
}
