import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { Prose } from '~/ui/section'
import { decisionMessages } from '../messages/decisions'

type Props = {
  /** How it was voted, where the portal did not hold the vote. */
  words: string
  polls: readonly { id: string; title: string }[]
  /** Members kept out of the vote for a conflict of interest. */
  conflicts: number
  /** A show of hands, counted in a sitting. */
  inSitting: boolean
  /** 'decision' or 'election', where nobody voted since nobody objected. */
  consent: string | null
}

/** How the decision was taken, and where the count can be checked. */
export function DecisionVote({ words, polls, conflicts, consent, inSitting }: Props) {
  const { page } = useMessages(decisionMessages)
  return (
    <>
      <Prose>
        {consent === null ? null : <p>{consent === 'election' ? page.consentElection : page.consent}</p>}
        {words === '' ? null : (
          <p>
            {words}
            {inSitting ? null : <span className="soft"> ({page.outside})</span>}
          </p>
        )}
        {consent === null && words === '' && polls.length === 0 ? <p>{page.noVote}</p> : null}
        {conflicts > 0 ? <p>{page.conflicts(conflicts)}</p> : null}
      </Prose>
      {polls.length > 0 ? (
        <LinkList items={polls.map(({ id, title }) => ({ href: `/votes/${id}`, title, text: page.result }))} />
      ) : null}
    </>
  )
}
