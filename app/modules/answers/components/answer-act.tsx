import { useMessages } from '~/platform/i18n/react'
import type { FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { giveMessages } from '../messages/give'
import { isPromise } from '../rules/answer'
import { recommendationPath } from '../rules/answer-paths'
import type { AnswerView } from '../view'
import { AnswerForm, ProgressForm } from './answer-form'
import { AnswerStory } from './answer-story'
import { CitedMarkdown } from './cited-markdown'

export type AnswerActProps = {
  answer: AnswerView
  text: string
  today: string
  withLetter: boolean
  done: 'repondu' | 'suivi' | null
  /** What the refused form was, and held. */
  intent: string | null
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** The recommendation, what was already said, and the two forms: the same page for a body's account, its link and the team. */
export function AnswerAct({ answer, text, today, withLetter, done, intent, typed, errors }: AnswerActProps) {
  const { form, progress, page } = useMessages(giveMessages)
  const of = (name: string) => (intent === name ? { typed, errors } : { typed: {}, errors: [] })
  return (
    <>
      <Section id="recommandation" title={answer.title} tone="stone">
        {done ? <Notice kind="success" title={done === 'repondu' ? form.done : progress.done} live /> : null}
        <CitedMarkdown text={text} debate={answer.debate} />
        <p>
          <Anchor href={recommendationPath(answer.debate, answer.number)}>{page}</Anchor>
        </p>
      </Section>
      {answer.given ? (
        <Section id="deja" title={answer.body}>
          <AnswerStory answer={answer} today={today} />
        </Section>
      ) : null}
      {answer.status ? (
        <Section id="suite" title={progress.title} lede={progress.lede} tone="stone">
          <ProgressForm
            revision={answer.revision}
            today={today}
            isPromise={isPromise(answer.status)}
            {...of('progress')}
          />
        </Section>
      ) : null}
      <Section
        id="repondre"
        title={answer.status ? form.again : form.title}
        {...(answer.status ? { lede: form.againText } : {})}
      >
        <AnswerForm revision={answer.revision} withLetter={withLetter} {...of('answer')} />
      </Section>
    </>
  )
}
