/** For the copy in which Stryker runs the tests: see run.mjs. */

/** The quickest tests first: most mutants fall at once, and the first that sees one ends its run. */
class QuickestFirst {
  async shard(files) {
    return files
  }

  async sort(files) {
    return files.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId))
  }
}

const rank = (path) => (/\.prop\.|replay/.test(path) ? 1 : 0)

export default {
  test: {
    include: [`lib/${process.env.MUTATION_PART}/**/*.test.mjs`],
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    testTimeout: 20_000,
  },
}
