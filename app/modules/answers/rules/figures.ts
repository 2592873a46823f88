import type { Turnout } from './participation'
import type { Cell } from '../../../platform/pure/small-cells'

/** Who took part in a debate, as it was counted when its report was published. */
export type Figures = {
  contributions: number
  supports: number
  /** web, workshop, post, paper, team. */
  origins: readonly { origin: string; count: number }[]
  /** Workshops that were held, and the people who were there, each time counted. */
  workshops: number
  workshopPeople: number
  /** Position papers that were published. */
  papers: number
  /** Ballots of the debate's votation once counted, and the people on its list where there is one; absent before, or without one. */
  votes?: { online: number; paper: number; entries: number | null }
  turnout: Turnout
  /** What people said of themselves; null where too few did for it to be shown. */
  survey: readonly { question: string; cells: readonly Cell[] | null }[]
  respondents: number
}
