/** What failed, from the JSON that a test runner leaves: `file › title` and the head of its message. */

const linesOfMessage = 12

/** @returns {string[]} */
export function failedUnits(report) {
  const files = report?.testResults ?? []
  const ofFile = ({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages }) =>
        told(`${name} › ${fullName}`, failureMessages[0]),
      )
    return message ? [told(name, message)] : []
  }
  return files.flatMap(ofFile)
}

/** @returns {string[]} */
export function failedInBrowser(report) {
  const ofSuite = ({ suites = [], specs = [] }, parents) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) =>
        told([`${file}:${line}`, ...parents, title].join(' › '), messageOf(tests)),
      ),
    ...suites.flatMap((suite) => ofSuite(suite, [...parents, suite.title])),
  ]
  const errors = (report?.errors ?? []).map(({ message }) => told('before any test', message))
  return [...errors, ...(report?.suites ?? []).flatMap((suite) => ofSuite(suite, []))]
}

function messageOf(tests) {
  const results = tests.flatMap((test) => test.results)
  return results.flatMap(({ errors }) => errors).map(({ message }) => message)[0]
}

function told(name, message = 'no message') {
  const lines = withoutColours(message).trimEnd().split('\n').slice(0, linesOfMessage)
  return [name, ...lines.map((line) => `  ${line}`)].join('\n')
}

function withoutColours(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
  return text.replace(/\x1b\[[0-9;]*m/g, '')
}
