/** A table as CSV that a spreadsheet opens rightly: with a byte-order mark for Chinese, and no text that it would compute. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** A number as it is, nothing for nothing; a text in quotes where it needs them (RFC 4180 §2). */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // What begins like a formula is made a text: texts come from files that anybody may have written.
  const text = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
