import { archiveFormat, type ArchiveHeader } from '~/modules/governance/rules/archive/archive'
import { plainScheme } from '~/modules/governance/rules/ballot-scheme'
import type { PaperBallots } from '~/modules/governance/rules/paper'
import { env } from '~/platform/env.server'
import type { QuestionFacts, VotationFacts } from './queries.server'
import type { Area } from './rules/areas'
import { votationRule } from './rules/votation'

export type PaperOfArea = { area: Area; ballots: readonly PaperBallots[] }
type Numbers = { online: number; paper: number; entitled: number | null }

/**
 * What the archive of a question says before its ballots, in governance's own format, so that its verifiers read it as they
 * are: the debate in the place of the meeting, areas in the place of colleges, which never weigh.
 */
export function headerOf(
  votation: VotationFacts,
  question: QuestionFacts,
  { online, paper, entitled }: Numbers,
  paperByArea: readonly PaperOfArea[],
): Omit<ArchiveHeader, 'withheld'> & { withheld: [] } {
  const { debate, seed, openedAt, closedAt, entriesHash } = votation
  if (seed === null || !openedAt || !closedAt) throw new Error(`the votation ${votation.id} was never opened`)
  const cast = online + paper
  const rights = Math.max(cast, entitled ?? 0)
  return {
    format: archiveFormat,
    portal: env().portalUrl.origin,
    poll: question.id,
    title: question.title,
    meeting: { id: debate.id, title: debate.title, startsAt: votation.opensAt.toISOString() },
    definition: question.definition,
    secrecy: 'secret',
    scheme: plainScheme.name,
    rule: votationRule,
    electorate: [{ college: null, rights, weight: rights, present: cast, presentWeight: cast }],
    electorateHash: entriesHash ?? '',
    seed,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt.toISOString(),
    votes: [{ college: null, online, room: paper, post: 0 }],
    paper: paperByArea.map(({ area, ballots }) => ({ channel: 'room', college: area, ballots: [...ballots] })),
    chair: null,
    withheld: [],
  }
}
