import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DefinitionList } from '~/ui/definition-list'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { appealMessages } from '../messages/appeal'
import { decisionMessages } from '../messages/decision'
import { appealOutcomes } from '../rules/appeal'
import type { SupportKind } from '../rules/decision'
import type { State } from '../rules/states'

export type ShownAppeal = {
  id: string
  filedAt: string
  grounds: string
  dueOn: string
  isWithdrawn: boolean
  answer: {
    outcome: string
    decidedOn: string
    summary: string
    actionPlan: readonly { commitment: string; dueOn: string }[]
    support: readonly { kind: SupportKind; note: string }[]
  } | null
}

const paragraphs = (text: string) =>
  text.split('\n').map((line, index) => (line.trim() ? <p key={index}>{line}</p> : null))

/** What the applicant contested, and what the board answered. */
export function AppealAnswers({ appeals }: { appeals: readonly ShownAppeal[] }) {
  const locale = useLocale()
  const messages = useMessages(appealMessages)
  const words = useMessages(decisionMessages)
  const shown = appeals.filter(({ isWithdrawn }) => !isWithdrawn)
  return (
    <>
      {shown.map(({ id, filedAt, grounds, dueOn, answer }) => {
        const outcome = appealOutcomes.find((one) => one === answer?.outcome)
        const filed = formatDate(new Date(filedAt), locale)
        return (
          <Section
            key={id}
            id={`recours-${id}`}
            title={answer ? messages.own.answer : messages.own.pending}
            tone="stone"
          >
            {answer ? null : <p>{messages.own.pendingText(filed, formatDate(dueOn, locale))}</p>}
            {answer && outcome ? (
              <>
                <p>
                  <strong>{messages.own.outcomes[outcome]}</strong>{' '}
                  <span className="soft">{messages.own.answeredOn(formatDate(answer.decidedOn, locale))}</span>
                </p>
                <div className="prose">{paragraphs(answer.summary)}</div>
                {answer.actionPlan.length > 0 ? (
                  <ul>
                    {answer.actionPlan.map(({ commitment, dueOn: before }) => (
                      <li key={commitment}>
                        {commitment} <strong>{formatDate(before, locale)}</strong>
                      </li>
                    ))}
                  </ul>
                ) : null}
                {answer.support.length > 0 ? (
                  <DefinitionList
                    items={answer.support.map(({ kind, note }) => ({ term: words.support[kind], value: note }))}
                  />
                ) : null}
              </>
            ) : null}
            <details>
              <summary>{messages.board.grounds}</summary>
              <div className="prose">{paragraphs(grounds)}</div>
            </details>
          </Section>
        )
      })}
    </>
  )
}

type FormProps = {
  state: State
  until: string | null
  today: string
  may: boolean
  appeals: readonly ShownAppeal[]
  typed: string
  error: string | null
}

/** How to contest a refusal as long as the period runs, or to give the appeal up. */
export function AppealForm({ state, until, today, may, typed, error }: FormProps) {
  const locale = useLocale()
  const messages = useMessages(appealMessages).own
  if (state === 'under-appeal' && may)
    return (
      <Section id="retirer-le-recours" title={messages.withdraw}>
        <Confirm
          title={messages.withdraw}
          confirmLabel={messages.withdraw}
          cancelHref="/espace/label"
          values={{ intent: 'withdraw-appeal' }}
        >
          <p>{messages.withdrawText}</p>
        </Confirm>
      </Section>
    )
  if (state !== 'refused' || until === null || !may) return null
  const date = formatDate(until, locale)
  if (today > until)
    return (
      <Section id="recours" title={messages.title}>
        <Notice>
          <p>{messages.over(date)}</p>
        </Notice>
      </Section>
    )
  return (
    <Section id="recours" title={messages.title} lede={<p>{messages.lede(date)}</p>}>
      <ActForm values={{ intent: 'appeal' }}>
        <TextArea
          name="grounds"
          label={messages.grounds}
          hint={messages.groundsHint}
          rows={6}
          maxCharacters={3000}
          defaultValue={typed}
          error={error}
        />
        <Actions>
          <Button>{messages.file}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
