import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section, Wrap } from '~/ui/section'
import { Select } from '~/ui/select'
import { appealMessages } from '../messages/appeal'
import { assignmentMessages } from '../messages/assignment'
import { batchMessages } from '../messages/batch'
import { committeeMessages } from '../messages/committee'
import { teamMessages } from '../messages/team'
import { CompletionForm } from './completion-form'
import { FileLinks } from './file-links'
import { ReminderForm } from './reminder-form'
import type { TemplatePickerProps } from './template-picker'

type Templates = TemplatePickerProps['templates']
export type FileActsProps = {
  id: string
  may: {
    take: boolean
    release: boolean
    remind: boolean
    assign: boolean
    ask: boolean
    send: boolean
    decide: boolean
    score: boolean
    answer: boolean
    letters: boolean
    hearing: boolean
    question: boolean
    accompany: boolean
  }
  /** The reader sits in the committee and instructed this file, which is before it. */
  decidedByOthers: boolean
  waiting: boolean
  assignee: { name: string; isMe: boolean } | null
  /** Who acts on the file while its assignee is away. */
  standIn: { name: string; isMe: boolean; until: string } | null
  instructors: readonly { id: string; name: string }[]
  unjudged: number
  templates: { completion: Templates; reminder: Templates }
  completionDays: number
  criteria: readonly { id: string; statement: string }[]
  intent: string | null
  typed: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, string>>
}

/** First on a file: who has it, and the next act. */
export function FileHand({
  id,
  may,
  waiting,
  decidedByOthers,
  assignee,
  standIn,
  instructors,
  templates,
  intent,
  typed,
  errors,
}: FileActsProps) {
  const locale = useLocale()
  const { leave } = useMessages(assignmentMessages)
  const messages = useMessages(teamMessages).file
  const committee = useMessages(committeeMessages)
  const appeal = useMessages(appealMessages).board
  const batch = useMessages(batchMessages).file
  return (
    <Wrap>
      {assignee ? <p>{assignee.isMe ? messages.heldByMe : messages.heldBy(assignee.name)}</p> : null}
      {standIn ? (
        <p>
          {standIn.isMe
            ? leave.standsIn(assignee?.name ?? '', formatDate(standIn.until, locale))
            : leave.away(standIn.name, formatDate(standIn.until, locale))}
        </p>
      ) : null}
      {waiting ? (
        <Notice title={messages.waitingTitle}>
          <p>{messages.waiting}</p>
        </Notice>
      ) : null}
      {may.remind ? (
        <ReminderForm
          templates={templates.reminder}
          isOpen={intent === 'remind'}
          typed={intent === 'remind' ? typed : {}}
          errors={intent === 'remind' ? errors : {}}
        />
      ) : null}
      {decidedByOthers ? (
        <Notice title={messages.decidedByOthersTitle}>
          <p>{messages.decidedByOthers}</p>
        </Notice>
      ) : null}
      {may.take ? (
        <ActForm values={{ intent: 'take' }}>
          <p>{messages.takeText}</p>
          <Actions>
            <Button>{messages.take}</Button>
          </Actions>
        </ActForm>
      ) : null}
      {may.decide ? (
        <Actions>
          <ButtonLink href={`/equipe/label/${id}/decision`}>{messages.decide}</ButtonLink>
          {may.score ? (
            <ButtonLink kind="secondary" href={`/equipe/label/${id}/notes`}>
              {committee.link}
            </ButtonLink>
          ) : null}
        </Actions>
      ) : null}
      {may.answer ? (
        <Actions>
          <ButtonLink href={`/equipe/label/${id}/recours`}>{appeal.title}</ButtonLink>
        </Actions>
      ) : null}
      {may.assign ? (
        <details>
          <summary>{messages.reassign}</summary>
          <ActForm values={{ intent: 'assign' }}>
            <Select
              name="instructorId"
              label={messages.reassign}
              error={errors['instructorId']}
              options={instructors.map((one) => ({ value: one.id, label: one.name }))}
            />
            <Button kind="secondary">{messages.reassignAct}</Button>
          </ActForm>
          {may.release ? (
            <ActForm values={{ intent: 'release' }}>
              <Button kind="quiet">{batch.release}</Button>
            </ActForm>
          ) : null}
        </details>
      ) : null}
    </Wrap>
  )
}

/** Last on a file, once its criteria are read: send it to the committee, or back to the applicant. */
export function FileEnd({
  id,
  may,
  unjudged,
  templates,
  completionDays,
  criteria,
  intent,
  typed,
  errors,
}: FileActsProps) {
  const messages = useMessages(teamMessages).file
  return (
    <>
      {may.send ? (
        <Section title={messages.sendTitle} id="transmettre" tone="stone">
          <p>{unjudged > 0 ? messages.unjudged(unjudged) : messages.sendText}</p>
          {unjudged === 0 ? (
            <ActForm values={{ intent: 'send' }}>
              <Actions>
                <Button>{messages.send}</Button>
              </Actions>
            </ActForm>
          ) : null}
        </Section>
      ) : null}
      {may.ask ? (
        <CompletionForm
          days={completionDays}
          criteria={criteria}
          templates={templates.completion}
          typed={intent === 'ask' ? typed : {}}
          errors={intent === 'ask' ? errors : {}}
        />
      ) : null}
      <FileLinks id={id} may={may} />
    </>
  )
}
