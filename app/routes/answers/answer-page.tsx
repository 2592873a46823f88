import { AnswerAct } from '~/modules/answers/components/answer-act'
import { answerMessages } from '~/modules/answers/messages/answers'
import { giveMessages } from '~/modules/answers/messages/give'
import type { AnswerView } from '~/modules/answers/view'
import { type Problem, problemErrors } from '~/modules/governance/components/body-problems'
import { withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export type RefusedAct = { intent: string; typed: Readonly<Record<string, string>>; problem: Problem; file?: string }
type Props = {
  back: readonly { href: string; label: string }[]
  answer: AnswerView
  text: string
  today: string
  withLetter: boolean
  lede?: string
  done: 'repondu' | 'suivi' | null
  refused: RefusedAct | null
}

/** The page on which a body answers: with its account, by its link, or through the team. */
export function AnswerPage({ back, answer, text, today, withLetter, lede, done, refused }: Props) {
  const locale = useLocale()
  const messages = useMessages(giveMessages)
  const words = useMessages(answerMessages)
  const errors = problemErrors(messages, refused?.problem, locale).map((error) =>
    refused?.file && error.field === 'file' ? { ...error, message: refused.file } : error,
  )
  return (
    <>
      <Wrap>
        <PageTitle
          back={back}
          kicker={`${answer.debate.title}, ${words.recommendation(answer.number).toLowerCase()}`}
          title={withColon(messages.form.title, answer.body, locale)}
          {...(lede ? { lede } : {})}
        />
        <ErrorSummary errors={errors} />
      </Wrap>
      <AnswerAct
        answer={answer}
        text={text}
        today={today}
        withLetter={withLetter}
        done={refused ? null : done}
        intent={refused?.intent ?? null}
        typed={refused?.typed ?? {}}
        errors={errors}
      />
    </>
  )
}
