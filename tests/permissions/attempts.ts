import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import type { ActorName } from './actors'
import type { World } from './world'

/** One command tried by one actor, on rows made for it. */
export type Attempt = {
  /** The line of the table that says who may: 'label.see-file (draft)'. */
  line: string
  command: string
  /** Makes the rows and gives what tries. `name` is null where the rows are for all who are refused. */
  prepare: (world: World, name: ActorName | null) => Promise<(actor: Actor) => Promise<Outcome<unknown>>>
  /** Columns that the command's own type keeps out, or whose refusal has another reason, said here. */
  except?: Readonly<Partial<Record<ActorName, string>>>
}
