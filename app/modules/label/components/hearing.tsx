import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DefinitionList } from '~/ui/definition-list'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { NumberField } from '~/ui/text-field'
import { hearingMessages } from '../messages/hearing'
import { hearingAnswers, hearingLimits, hearingOutcomes, type HearingRead } from '../rules/hearing'
import { HearingFields } from './hearing-fields'

type Filled = { typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }

/** A hearing as it stands, for both sides. */
export function HearingFacts({ hearing }: { hearing: HearingRead }) {
  const locale = useLocale()
  const messages = useMessages(hearingMessages)
  const { facts } = messages
  const when = messages.when(formatInstant(new Date(hearing.hearingAt), locale), hearing.place)
  return (
    <DefinitionList
      items={[
        { term: facts.when, value: when },
        { term: facts.answer, value: hearing.answer ? messages.answers[hearing.answer] : messages.team.awaited },
        ...(hearing.words ? [{ term: facts.words, value: <Lines text={hearing.words} /> }] : []),
        ...(hearing.outcome ? [{ term: facts.outcome, value: messages.outcomes[hearing.outcome] }] : []),
        ...(hearing.minutes ? [{ term: facts.length, value: facts.lasted(hearing.minutes) }] : []),
        ...(hearing.summary ? [{ term: facts.summary, value: <Lines text={hearing.summary} /> }] : []),
      ]}
    />
  )
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line, index) => (
      <p key={index}>{line}</p>
    ))}
  </>
)

/** The committee invites the applicant, or moves the day. */
export function InviteForm({ isPlanned, typed, errors }: Filled & { isPlanned: boolean }) {
  const { team } = useMessages(hearingMessages)
  return (
    <Section
      id="inviter"
      title={isPlanned ? team.move : team.invite}
      {...(isPlanned ? { lede: <p>{team.moveLede}</p> } : {})}
      tone="stone"
    >
      <ActForm values={{ intent: 'invite' }}>
        <HearingFields words={team} typed={typed} errors={errors} />
        <Actions>
          <Button kind={isPlanned ? 'secondary' : 'primary'}>{team.inviteAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** The committee keeps what was said. */
export function RecordForm({ typed, errors }: Filled) {
  const { team, outcomes } = useMessages(hearingMessages)
  return (
    <Section id="compte-rendu" title={team.record} lede={<p>{team.recordLede}</p>}>
      <ActForm values={{ intent: 'record' }}>
        <RadioGroup
          name="outcome"
          label={team.outcome}
          options={hearingOutcomes.map((value) => ({ value, label: outcomes[value] }))}
          defaultValue={typed['outcome']}
          error={errors['outcome']}
        />
        <NumberField
          name="minutes"
          label={team.length}
          hint={team.lengthHint}
          defaultValue={typed['minutes']}
          error={errors['minutes']}
          optional
        />
        <TextArea
          name="summary"
          label={team.summary}
          hint={team.summaryHint}
          rows={6}
          maxCharacters={hearingLimits.summary}
          defaultValue={typed['summary']}
          error={errors['summary']}
          optional
        />
        <Actions>
          <Button kind="danger">{team.recordAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** The applicant answers the committee. */
export function AnswerHearingForm({ hearing, typed, errors }: Filled & { hearing: HearingRead }) {
  const { own, ownAnswers } = useMessages(hearingMessages)
  return (
    <Section id="repondre" title={own.answer} {...(hearing.answer ? { lede: <p>{own.again}</p> } : {})} tone="stone">
      <ActForm values={{ intent: 'answer' }}>
        <RadioGroup
          name="answer"
          label={own.answer}
          options={hearingAnswers.map((value) => ({ value, label: ownAnswers[value] }))}
          defaultValue={typed['answer'] ?? hearing.answer}
          error={errors['answer']}
        />
        <TextArea
          name="words"
          label={own.words}
          hint={own.wordsHint}
          rows={6}
          maxCharacters={hearingLimits.words}
          defaultValue={typed['words'] ?? hearing.words}
          error={errors['words']}
          optional
        />
        <Actions>
          <Button>{own.answerAct}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
