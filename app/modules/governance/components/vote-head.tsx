import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { amendmentTextMessages } from '../messages/amendments-text'
import { votePageMessages } from '../messages/votes-page'
import type { Method, PollState, Secrecy } from '../rules/poll'
import { WordDifference } from './word-difference'

type Vote = {
  id: string
  title: string
  state: PollState
  method: Method
  secrecy: Secrecy
  closesAt: string | null
  definition: { seats: number }
  mayManage: boolean
  meeting: { title: string; href: string; memberHref: string }
  item: { title: string; text: string } | null
  /** What an amendment changes of the item's text, where the vote is on one. */
  amendment: { number: number; before: string; after: string; reason: string } | null
}

/** What is voted, how, where. */
export function VoteHead({ vote }: { vote: Vote }) {
  const words = useMessages(votePageMessages)
  const { amendment } = useMessages(amendmentTextMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        back={[{ href: vote.meeting.href, label: vote.meeting.title }]}
        kicker={words.kicker}
        title={vote.title}
        facts={
          <>
            <Status kind={vote.state === 'open' ? 'in-progress' : vote.state === 'closed' ? 'met' : 'info'}>
              {words.states[vote.state]}
            </Status>
            <span>{words.secrecies[vote.secrecy]}</span>
            <span>{words.methods[vote.method]}</span>
            {vote.method === 'yes-no' ? null : <span>{words.seats(vote.definition.seats)}</span>}
            {vote.closesAt !== null && vote.state === 'open' ? (
              <span>{words.closesAt(formatInstant(new Date(vote.closesAt), locale))}</span>
            ) : null}
          </>
        }
        actions={
          vote.mayManage ? (
            <ButtonLink kind="quiet" href={`/equipe/votes/${vote.id}`}>
              {words.manage}
            </ButtonLink>
          ) : null
        }
      />
      {vote.amendment ? (
        <>
          <h2>{amendment.number(vote.amendment.number)}</h2>
          <WordDifference before={vote.amendment.before} after={vote.amendment.after} />
          <p>{amendment.reason(vote.amendment.reason)}</p>
        </>
      ) : vote.item?.text ? (
        <details open={vote.state === 'open'}>
          <summary>{vote.item.title}</summary>
          <Markdown nodes={readMarkdown(vote.item.text)} />
        </details>
      ) : null}
    </Wrap>
  )
}

type Waiting = Vote & { isSignedIn: boolean; rights: readonly unknown[]; mayVote: boolean }

/** While the vote is open: nothing is known of it, and what keeps this reader from voting. */
export function VoteWaits({ vote }: { vote: Waiting }) {
  const words = useMessages(votePageMessages)
  return (
    <Wrap>
      <p>{words.noResultYet}</p>
      {vote.isSignedIn ? null : (
        <Notice>
          <p>{words.signIn}</p>
          <ButtonLink kind="secondary" href={`/connexion?retour=${encodeURIComponent(`/votes/${vote.id}`)}`}>
            {words.signInLink}
          </ButtonLink>
        </Notice>
      )}
      {vote.isSignedIn && vote.rights.length === 0 ? (
        <Notice>
          <p>{words.noRight}</p>
        </Notice>
      ) : null}
      {vote.rights.length > 0 && !vote.mayVote ? (
        <Notice kind="warning">
          <p>{words.present}</p>
          <ButtonLink kind="secondary" href={vote.meeting.memberHref}>
            {words.presentLink}
          </ButtonLink>
        </Notice>
      ) : null}
    </Wrap>
  )
}
