import { blocksOf, isDraft, votationBy } from './queries.server'

/** What the garants watch of their debate's votation: blocks of addresses past their limit, and those that wait for a word. */
export async function votationWatch(debateId: string) {
  const votation = await votationBy({ debateId })
  if (!votation || isDraft(votation)) return null
  const blocks = await blocksOf(votation)
  return {
    title: votation.title,
    state: votation.state,
    blocks: blocks.length,
    undecided: blocks.filter(({ decision }) => decision === null).length,
  }
}
