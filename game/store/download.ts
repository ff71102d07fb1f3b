/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
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
