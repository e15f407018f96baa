/** Save rows as a file on the reader's device. Made in the browser, sent nowhere. */
export const saveCsv = (csv: string, name: string): void => saveText(csv, name, 'csv')

/** The same of either kind. */
export function saveText(text: string, name: string, as: 'csv' | 'json'): void {
  const address = URL.createObjectURL(
    as === 'csv'
      ? // The mark at the start tells spreadsheets that it is UTF-8.
        new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' })
      : new Blob([text], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
