import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { CheckboxGroup, RadioGroup } from '~/ui/choices'
import { Notice } from '~/ui/notice'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { completionKinds, procedureLimits } from '../forms-procedure'
import { procedureMessages } from '../messages/procedure'
import { procedureSectionMessages } from '../messages/procedure-sections'
import { procedureTeamMessages } from '../messages/procedure-team'
import type { TeamFileView } from '../team-file-view'

export type ActProps = {
  file: TeamFileView
  /** What was posted and refused: by which form, with its faults. */
  typed: (intent: string, name: string) => string
  chosen: (intent: string, name: string) => readonly string[]
  errorOf: (intent: string, field: string) => string | undefined
}

/** First on a file: who has it, and the way to have it. */
export function FileHolder({ file }: Pick<ActProps, 'file'>) {
  const { file: messages } = useMessages(procedureTeamMessages)
  const { holder, isMine, may } = file
  return (
    <Wrap>
      <p>{isMine ? messages.heldByMe : holder === null ? messages.heldByNobody : messages.heldBy(holder)}</p>
      {may.take && !isMine ? (
        <ActForm values={{ intent: 'take' }}>
          <p>{messages.takeText}</p>
          <Actions>
            <Button kind={holder === null ? 'primary' : 'secondary'}>
              {holder === null ? messages.take : messages.takeOver}
            </Button>
          </Actions>
        </ActForm>
      ) : null}
    </Wrap>
  )
}

/** Is the file complete? Said by the team, or asked of who made it. */
export function CompletenessActs({ file, typed, chosen, errorOf }: ActProps) {
  const locale = useLocale()
  const { file: messages } = useMessages(procedureTeamMessages)
  const words = useMessages(procedureMessages)
  const { days } = useMessages(procedureSectionMessages)
  const { may, revision, questions, requesterDueOn, admissibilityDays } = file
  if (requesterDueOn)
    return (
      <Wrap>
        <Notice title={messages.waitingTitle}>
          <p>{messages.waiting(formatDate(requesterDueOn, locale))}</p>
        </Notice>
      </Wrap>
    )
  if (!may.examine) return null
  return (
    <Section id="complete" title={messages.completeTitle} tone="stone">
      <p>{messages.completeText(days(admissibilityDays, formatNumber(admissibilityDays, locale)))}</p>
      <ActForm values={{ intent: 'complete' }}>
        <Actions>
          <Button>{messages.complete}</Button>
        </Actions>
      </ActForm>
      <h3>{messages.ask}</h3>
      <p>{messages.askText}</p>
      <ActForm values={{ intent: 'ask', revision }}>
        <RadioGroup
          name="kind"
          label={messages.askKind}
          defaultValue={typed('ask', 'kind')}
          error={errorOf('ask', 'kind')}
          options={completionKinds.map((value) => ({ value, label: words.completionKinds[value] }))}
        />
        <TextArea
          name="message"
          label={messages.askMessage}
          hint={messages.askMessageHint}
          maxCharacters={procedureLimits.reason}
          defaultValue={typed('ask', 'message')}
          error={errorOf('ask', 'message')}
        />
        {questions.length > 0 ? (
          <CheckboxGroup
            name="questions"
            label={messages.askQuestions}
            optional
            defaultValues={chosen('ask', 'questions')}
            options={questions.map(({ id, label }) => ({ value: id, label }))}
          />
        ) : null}
        <Actions>
          <Button kind="secondary">{messages.askSend}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Joins the file to another on the same subject. */
export function JoinAct({ file, typed, errorOf }: ActProps) {
  const { file: messages } = useMessages(procedureTeamMessages)
  if (!file.may.join) return null
  return (
    <Section id="joindre" title={messages.joinTitle} lede={<p>{messages.joinText}</p>}>
      <ActForm values={{ intent: 'join', revision: file.revision }}>
        <TextField
          name="number"
          label={messages.joinNumber}
          length="medium"
          defaultValue={typed('join', 'number')}
          error={errorOf('join', 'number')}
        />
        <TextArea
          name="why"
          label={messages.joinReason}
          rows={3}
          maxCharacters={procedureLimits.reason}
          defaultValue={typed('join', 'why')}
          error={errorOf('join', 'why')}
        />
        <Actions>
          <Button kind="secondary">{messages.join}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** What the team and the committees write to each other about the file. */
export function NotesAct({ file, typed, errorOf }: ActProps) {
  const locale = useLocale()
  const { file: messages } = useMessages(procedureTeamMessages)
  return (
    <Section id="notes" title={messages.notesTitle} lede={<p>{messages.notesText}</p>}>
      {file.notes.length === 0 ? <p className="soft">{messages.noNotes}</p> : null}
      {file.notes.map(({ id, text, author, at }) => (
        <article key={id}>
          <p className="soft">
            {author ?? messages.erased}, {formatDate(new Date(at), locale)}
          </p>
          <p>{text}</p>
        </article>
      ))}
      {file.may.note ? (
        <ActForm values={{ intent: 'note' }}>
          <TextArea
            name="text"
            label={messages.note}
            rows={3}
            maxCharacters={procedureLimits.note}
            defaultValue={typed('note', 'text')}
            error={errorOf('note', 'text')}
          />
          <Actions>
            <Button kind="secondary">{messages.addNote}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </Section>
  )
}

/** The way to the file as everyone sees it. */
export function PublicPageLink({ number }: { number: string }) {
  const { file: messages } = useMessages(procedureTeamMessages)
  return (
    <ButtonLink kind="secondary" href={`/saisines/${number}`}>
      {messages.publicPage}
    </ButtonLink>
  )
}
