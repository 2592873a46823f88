import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const resolve = { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } }
const slow = { testTimeout: 60_000, hookTimeout: 120_000 }
// Files share what they import: reading the portal's modules anew for each took as long as the tests.
const integration = {
  isolate: false,
  include: ['tests/integration/**/*.test.{ts,tsx}'],
  setupFiles: ['tests/setup/fresh.ts'],
  ...slow,
}
// Who may do what, what a form takes, what the terminal says of a file are said by code that no
// database changes: asked once, on SQLite. What they write is asked on both, by the other files.
const ofNoDatabase = [
  'permissions-acts',
  'permissions-commands',
  'permissions-commands-named',
  'bad-input',
  'votes-terminal',
].map((name) => `tests/integration/${name}.test.ts`)

/** Files that walk long tables are short to read, so that vitest would begin them last, and wait for them on one core. */
const longest = ['permissions-commands', 'pages', 'security-routes', 'label-journey', 'debate-story']
const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
  return rank < 0 ? longest.length : rank
}
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}

export default defineConfig({
  resolve,
  test: {
    // One process a core: vitest leaves one for itself, which waits for the others, and two cores would do the work of one.
    maxWorkers: Math.max(2, availableParallelism()),
    // Of the tests of one file that are said to be concurrent: the pages that are looked at.
    maxConcurrency: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      { resolve, test: { name: 'unit', isolate: false, include: ['app/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      { resolve, test: { name: 'sqlite', globalSetup: ['tests/setup/global-sqlite.ts'], ...integration } },
      {
        resolve,
        test: {
          name: 'postgresql',
          globalSetup: ['tests/setup/global-postgresql.ts'],
          ...integration,
          exclude: ofNoDatabase,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          isolate: false,
          setupFiles: ['tests/setup/own-portal.ts'],
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/global-portal.ts'],
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
