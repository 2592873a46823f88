import type { Attempt } from '../attempts'
import type { Asks } from '../commands'
import type { Builds } from '../subjects'
import type { World } from '../world'

/** What one part of a module adds to the tables of permissions. */
export type Area = {
  /** Lines of tests/permissions/acts.ts. */
  acts: string
  /** Subjects of its acts: by the act's name, or by a prefix of it ('governance.vote-'); the longest that fits is taken. */
  subjects: Readonly<Record<string, Builds>>
  /** As in tests/permissions/commands.ts. */
  commands: Readonly<Record<string, Readonly<Record<string, Asks>>>>
  attempts: readonly Attempt[]
  /** Lines of tests/permissions/routes.ts, and those of its addresses that only take a form. */
  routes: string
  formsOnly: readonly string[]
  /** Real addresses for its patterns, with rows made for them: ['/assemblees/:id', '/assemblees/0192…']. */
  addresses: (world: World) => Promise<readonly (readonly [string, string])[]>
}
