/** Save a text as a file on the reader's device. Made in the browser, sent nowhere. */
export function saveCsv(csv: string, name: string): void {
  // The mark at the start tells spreadsheets that it is UTF-8.
  const address = URL.createObjectURL(
    new Blob([`\ufeff${csv}`], { type: 'text/csv;charset=utf-8' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
