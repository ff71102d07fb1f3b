/** Hands a text, or what has a type of its own, to the browser as a file to keep. */
export function download(name: string, content: string | Blob, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address by then; freeing it at once cancels the download in some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A name that every file system takes. */
export function fileName(...parts: string[]): string {
  const safe = parts
    .map((part) => part.replaceAll(/[\\/:*?"<>|\p{Cc}\s]+/gu, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
  return safe.join('_').slice(0, 120)
}
