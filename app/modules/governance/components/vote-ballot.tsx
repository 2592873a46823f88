import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { CopyValue } from '~/ui/code-block'
import { Notice } from '~/ui/notice'
import { Prose, Section } from '~/ui/section'
import { fieldsOfChoice } from '../forms-votes'
import { votePageMessages } from '../messages/votes-page'
import type { Choice, PollDefinition, Secrecy } from '../rules/poll'
import { shownReceipt } from '../rules/receipt'
import { ChoiceWords } from './vote-choice'
import { BallotFields, type Typed } from './vote-fields'

export type RightView = {
  id: string
  of: string | null
  givenTo: string | null
  used: string | null
  code: string | null
}
type PollView = { id: string; definition: PollDefinition; secrecy: Secrecy; mayChange: boolean }

type BallotProps = {
  poll: PollView
  right: RightView
  typed: Typed
  errors: Readonly<Record<string, string>>
}

/** One right to vote: its ballot, or that it was used. */
export function VoteBallot({ poll, right, typed, errors }: BallotProps) {
  const words = useMessages(votePageMessages)
  const title = right.of === null ? words.myVote : words.voteOf(right.of)
  const mayChange = poll.mayChange && right.used === 'online'
  return (
    <Section id={`droit-${right.id}`} title={title} tone={right.used === null ? 'stone' : 'paper'}>
      {right.used === null ? null : (
        <Prose>
          <p>{right.used === 'online' ? words.usedOnline : words.usedOnPaper}</p>
        </Prose>
      )}
      {right.givenTo !== null && right.used === null ? (
        <Notice>
          <p>{words.given(right.givenTo)}</p>
        </Notice>
      ) : null}
      {right.used === null || mayChange ? (
        <ActForm values={{ intent: 'preview', right: right.id, code: right.code ?? undefined }}>
          <BallotFields definition={poll.definition} typed={typed} errors={errors} form={right.id.slice(-6)} />
          <Actions>
            <Button>{words.preview}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </Section>
  )
}

type PreviewProps = { poll: PollView; right: string; of: string | null; code: string | null; choice: Choice }

/** The vote seen again before it is cast, with the code that will find it. */
export function VotePreview({ poll, right, of, code, choice }: PreviewProps) {
  const words = useMessages(votePageMessages)
  const hidden = { right, ...(code === null ? {} : { code }) }
  const fields = fieldsOfChoice(choice).map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ))
  return (
    <Section
      id="relecture"
      title={words.previewTitle}
      tone="stone"
      lede={<p>{of === null ? null : words.voteOf(of)}</p>}
    >
      <ChoiceWords definition={poll.definition} choice={choice} />
      <Prose>
        <p>{poll.secrecy === 'secret' ? words.previewLede : words.previewNamed}</p>
      </Prose>
      {code === null ? null : <Receipt code={code} />}
      <ActForm values={{ intent: 'cast', ...hidden }}>
        {fields}
        <Actions>
          <Button>{words.cast}</Button>
        </Actions>
      </ActForm>
      <ActForm values={{ intent: 'change', ...hidden }}>
        {fields}
        <Actions>
          <Button kind="quiet">{words.change}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

function Receipt({ code }: { code: string }) {
  const words = useMessages(votePageMessages)
  return (
    <>
      <CopyValue label={words.codeTitle} value={shownReceipt(code)} name="code-du-bulletin" />
      <Prose>
        <p>{words.codeKeep}</p>
        <p>{words.codeAgain}</p>
      </Prose>
    </>
  )
}

/** What became of the ballot, and its code once more. */
export function VoteReceipt({ id, code, answer }: { id: string; code: string | null; answer: string }) {
  const words = useMessages(votePageMessages)
  const said = answer === 'changed' ? words.changed : answer === 'counted-again' ? words.countedAgain : words.counted
  return (
    <Section id="recu" tone="stone">
      <Notice kind="success" title={words.countedTitle} live>
        <p>{said}</p>
      </Notice>
      {code === null ? null : <Receipt code={code} />}
      <Actions>
        <ButtonLink kind="secondary" href={`/votes/${id}`}>
          {words.toVote}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

/** What the secret protects and what it does not; or that the vote is named. */
export function VoteSecrecy({ secrecy, mayChange }: Pick<PollView, 'secrecy' | 'mayChange'>) {
  const words = useMessages(votePageMessages)
  if (secrecy === 'named')
    return (
      <Notice>
        <p>
          {words.namedNotice} {mayChange ? words.mayChange : null}
        </p>
      </Notice>
    )
  return (
    <Section id="secret" title={words.secrecyTitle} level={2}>
      <Prose>
        <p>{words.secrecyProtects}</p>
        <p>{words.secrecyNot}</p>
      </Prose>
    </Section>
  )
}
