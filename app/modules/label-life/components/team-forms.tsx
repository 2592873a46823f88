import { AgendaLinks, type AgendaLinksProps } from '~/modules/label/components/agenda-links'
import { HearingFields } from '~/modules/label/components/hearing-fields'
import { JoinedLetter, ProposedLetter } from '~/modules/label/components/joined-letter'
import type { TemplatePickerProps } from '~/modules/label/components/template-picker'
import { letterMessages } from '~/modules/label/messages/letter'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { lifeLimits } from '../forms'
import { lifeMessages } from '../messages/index'
import { boardEvents, type CommitteeEvent, committeeEvents } from '../rules/procedure'

type Typed = { typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

/** Puts a label in question. */
export function OpenForm({ days, typed, errors }: Typed & { days: number }) {
  const messages = useMessages(lifeMessages).team
  return (
    <Section id="mettre-en-cause" title={messages.open} lede={<p>{messages.openLede(days)}</p>} tone="stone">
      <ActForm values={{ intent: 'open' }}>
        <TextArea
          name="reason"
          label={messages.openReason}
          hint={messages.openReasonHint}
          rows={6}
          maxCharacters={lifeLimits.reason}
          defaultValue={typed['reason']}
          error={errors['reason']}
        />
        <Actions>
          <Button kind="danger">{messages.openAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Sets, or moves, a hearing. */
export function HearingForm({ id, typed, errors }: Typed & { id: string }) {
  const messages = useMessages(lifeMessages).team
  return (
    <Section id="audition" title={messages.setHearing}>
      <ActForm values={{ intent: 'hearing', id }}>
        <HearingFields words={messages} typed={typed} errors={errors} />
        <Actions>
          <Button kind="secondary">{messages.setHearingAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

type Sitting = { id: string; title: string; startsAt: string }

/** The sitting that votes what is written here, what it will vote as it stands, in words, and the letter that leaves then. */
function SittingVotes({
  sitting,
  proposed,
  letter,
}: {
  sitting: Sitting
  proposed: string | null
  letter?: string | null
}) {
  const locale = useLocale()
  const messages = useMessages(lifeMessages).team
  return (
    <Notice>
      <p>{messages.inSitting(sitting.title, formatInstant(new Date(sitting.startsAt), locale))}</p>
      {proposed ? (
        <p>
          {messages.proposed} <strong>{proposed}</strong>
        </p>
      ) : null}
      <ProposedLetter letter={letter ?? null} />
      <p>
        <Anchor href={`/equipe/seances/${sitting.id}`}>{messages.seeSitting}</Anchor>
      </p>
    </Notice>
  )
}

type Decide = Typed & {
  id: string
  page: string
  choices: readonly CommitteeEvent[]
  sitting: Sitting | null
  proposed: { event: string; reason: string; letter: string | null } | null
  /** Where it may be put on an agenda, as long as no sitting has it. */
  agendas: AgendaLinksProps['agendas']
}

/** The committee decides, or writes what its sitting votes. */
export function DecideForm({ id, page, choices, sitting, proposed, agendas, typed, errors }: Decide) {
  const { team: messages, acts, actHints } = useMessages(lifeMessages)
  const before = committeeEvents.find((event) => event === proposed?.event)
  return (
    <Section id="decider" title={messages.decide} lede={<p>{messages.decideLede}</p>} tone="stone">
      {sitting ? (
        <SittingVotes sitting={sitting} proposed={before ? acts[before] : null} />
      ) : (
        <>
          <p>{messages.outside}</p>
          <AgendaLinks agendas={agendas} />
        </>
      )}
      <Confirm
        title={messages.choice}
        level={3}
        confirmLabel={sitting ? messages.proposeAct : messages.decideAct}
        cancelHref={page}
        irreversible={sitting === null}
        values={{ intent: sitting ? 'propose' : 'decide', id }}
        fields={
          <>
            <RadioGroup
              name="event"
              label={messages.choice}
              defaultValue={typed['event'] ?? before}
              error={errors['event']}
              options={choices.map((event) => ({ value: event, label: acts[event], hint: actHints[event] }))}
            />
            <TextArea
              name="reason"
              label={messages.decisionReason}
              rows={6}
              maxCharacters={lifeLimits.reason}
              defaultValue={typed['reason'] ?? proposed?.reason}
              error={errors['reason']}
            />
          </>
        }
      >
        {null}
      </Confirm>
    </Section>
  )
}

type Answer = Omit<Decide, 'choices'> & Pick<TemplatePickerProps, 'templates'>

/** Writes the answer to an appeal against a withdrawal, which the board's sitting votes; nobody answers alone. */
export function AnswerContestForm({ id, page, sitting, proposed, agendas, templates, typed, errors }: Answer) {
  const messages = useMessages(lifeMessages).team
  const letters = useMessages(letterMessages).answer
  const before = boardEvents.find((event) => event === proposed?.event)
  if (!sitting)
    return (
      <Section id="repondre" title={messages.answerTitle} tone="stone">
        <Notice>
          <p>{messages.answerOutside}</p>
          <AgendaLinks agendas={agendas} />
        </Notice>
      </Section>
    )
  return (
    <Section id="repondre" title={messages.answerTitle} tone="stone">
      <SittingVotes sitting={sitting} proposed={before ? messages[before] : null} letter={proposed?.letter ?? null} />
      <Confirm
        title={messages.choice}
        level={3}
        confirmLabel={messages.proposeAct}
        cancelHref={page}
        irreversible={false}
        values={{ intent: 'answer', id }}
        fields={
          <>
            <RadioGroup
              name="event"
              label={messages.choice}
              defaultValue={typed['event'] ?? before}
              error={errors['event']}
              options={boardEvents.map((event) => ({ value: event, label: messages[event] }))}
            />
            <TextArea
              name="reason"
              label={messages.decisionReason}
              rows={6}
              maxCharacters={lifeLimits.reason}
              defaultValue={typed['reason'] ?? proposed?.reason}
              error={errors['reason']}
            />
            <JoinedLetter
              typed={{ letter: proposed?.letter ?? '', ...typed }}
              errors={errors}
              templates={templates}
              label={letters.label}
              hint={letters.hint}
            />
          </>
        }
      >
        {null}
      </Confirm>
    </Section>
  )
}
