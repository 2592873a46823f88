import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { changeMessages } from '../messages/changes'
import type { Differences } from '../rules/difference'
import type { EntryKind } from '../rules/entry-content'
import { DifferenceList } from './difference-list'
import { type ShownStanding, StandingStatus } from './standing-status'
import { DecideForm, VoteForm } from './vote-form'

export type ChangePageProps = {
  id: string
  kind: string
  state: string
  entry: { kind: EntryKind; title: string; path: string; place: string; state: string }
  differences: Differences
  places: Readonly<Record<string, string>>
  reason: string
  proposedAt: string
  decidedAt: string | null
  decidedBy: string | null
  decision: string
  standing: ShownStanding
  votes: readonly { verdict: string; note: string; duplicateOf: { title: string; path: string } | null }[]
  own: string | null
  isSignedIn: boolean
  mayVote: boolean
  mayWithdraw: boolean
  mayDecide: boolean
  moderates: boolean
  done: string | null
  answer: { typed: Record<string, string>; errors: { field: string; message: string }[]; conflict: boolean } | undefined
}

/** One proposal: what it changes, what those who know say of it, and the reader's part in it. */
export function ChangePage(page: ChangePageProps) {
  const { kind, entry, state, standing, answer } = page
  const locale = useLocale()
  const { change, network, history } = useMessages(changeMessages)
  const titles: Readonly<Record<string, string>> = change.title
  const dones: Readonly<Record<string, string>> = {
    propose: change.proposed,
    avis: change.sent,
    accepte: change.accepted,
    retire: change.withdrawn,
    decide: change.decided,
  }
  const decidedBy: Readonly<Record<string, string>> = change.decidedBy
  const isCreation = kind === 'creation'
  return (
    <Wrap>
      <PageTitle
        kicker={titles[kind]}
        title={entry.title}
        lede={entry.place || change.unknownPlace}
        back={[
          { href: '/reseau', label: network },
          { href: '/reseau/a-confirmer', label: change.backWaiting },
        ]}
        facts={
          <>
            <StandingStatus state={state} standing={standing} />{' '}
            <span className="soft">
              {change.proposedOn} {formatDate(new Date(page.proposedAt), locale)}
            </span>
          </>
        }
      />
      {page.done && dones[page.done] ? (
        <Notice kind="success" live>
          {dones[page.done]}
        </Notice>
      ) : null}
      <ErrorSummary errors={answer?.errors ?? []} />
      <WithAside aside={<Part {...page} />}>
        {isCreation ? null : <Reason text={page.reason} />}
        {page.decidedBy ? (
          <Notice title={decidedBy[page.decidedBy]}>{page.decision ? <p>{page.decision}</p> : null}</Notice>
        ) : null}
        <h2>{isCreation ? change.content : change.differences}</h2>
        <DifferenceList kind={entry.kind} differences={page.differences} places={page.places} isNew={isCreation} />
        <Answers votes={page.votes} />
        <p>
          {entry.state === 'published' ? (
            <>
              <Anchor href={entry.path}>{change.seeEntry}</Anchor> ·{' '}
              <Anchor href={`${entry.path}/historique`}>{history.short}</Anchor>
            </>
          ) : null}
        </p>
      </WithAside>
    </Wrap>
  )
}

function Reason({ text }: { text: string }) {
  const { change } = useMessages(changeMessages)
  return (
    <>
      <h2>{change.reason}</h2>
      <p>{text || <span className="soft">{change.noReason}</span>}</p>
    </>
  )
}

function Answers({ votes }: Pick<ChangePageProps, 'votes'>) {
  const { change } = useMessages(changeMessages)
  const verdicts: Readonly<Record<string, string>> = change.verdicts
  const right = votes.filter(({ verdict }) => verdict === 'right').length
  return (
    <section aria-labelledby="avis">
      <h2 id="avis">{change.votes}</h2>
      {votes.length === 0 ? (
        <p className="soft">{change.noVotes}</p>
      ) : (
        <p>{change.tally(right, votes.length - right)}</p>
      )}
      <ul className="answers">
        {votes
          .filter(({ note, verdict }) => note !== '' || verdict !== 'right')
          .map(({ verdict, note, duplicateOf }, index) => (
            <li key={index}>
              <strong>{verdicts[verdict]}</strong>
              {duplicateOf ? (
                <>
                  {' '}
                  <Anchor href={duplicateOf.path}>{duplicateOf.title}</Anchor>
                </>
              ) : null}
              {note ? <p>{note}</p> : null}
            </li>
          ))}
      </ul>
    </section>
  )
}

/** What the reader may do here. */
function Part(page: ChangePageProps) {
  const { change, team } = useMessages(changeMessages)
  const { answer, mayVote, mayWithdraw, mayDecide } = page
  const form = {
    typed: answer?.typed ?? {},
    errors: Object.fromEntries((answer?.errors ?? []).map(({ field, message }) => [field, message])),
  }
  if (page.state !== 'pending')
    return (
      <p>
        <Anchor href={`${page.entry.path}/historique`}>{change.seeHistory}</Anchor>
      </p>
    )
  return (
    <>
      {mayVote ? <VoteForm own={page.own} {...form} /> : null}
      {!page.isSignedIn ? (
        <ButtonLink href={`/connexion?retour=${encodeURIComponent(`/reseau/modifications/${page.id}`)}`}>
          {change.signIn}
        </ButtonLink>
      ) : null}
      {page.isSignedIn && !mayVote ? <p>{change.mine}</p> : null}
      {mayWithdraw ? (
        <ActForm values={{ intent: 'withdraw' }}>
          <p className="soft">{change.withdrawHelp}</p>
          <Actions>
            <Button kind="secondary">{change.withdraw}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {mayDecide ? (
        <>
          <h2>{change.decide}</h2>
          <p className="soft">{change.decideHelp}</p>
          <DecideForm {...form} conflict={answer?.conflict ?? false} />
        </>
      ) : null}
      {page.moderates ? (
        <p>
          <Anchor href={`/equipe/reseau/reunir?seconde=${encodeURIComponent(page.entry.path)}`}>{team.merge}</Anchor>
        </p>
      ) : null}
    </>
  )
}
