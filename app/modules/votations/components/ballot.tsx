import { ChoiceWords } from '~/modules/governance/components/vote-choice'
import { BallotFields } from '~/modules/governance/components/vote-fields'
import type { Choice } from '~/modules/governance/rules/poll'
import { shownReceipt } from '~/modules/governance/rules/receipt'
import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { CopyValue } from '~/ui/code-block'
import { Notice } from '~/ui/notice'
import { Prose, Section } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { voterMessages } from '../messages/voter'
import { votationMessages } from '../messages/votations'
import { fieldsOfBallot, fieldsOfQuestion, prefixOf } from '../read-ballot'
import { receiptPath, votationPath } from '../rules/votation-paths'
import type { VotationView } from '../rules/votation-view'

type Typed = Readonly<Record<string, string | string[]>>
type FormProps = {
  votation: VotationView
  texts: Readonly<Record<string, MarkdownNode[]>>
  code: string
  /** True where this link voted: its code is then asked. */
  used: boolean
  typed: Typed
  errors: Readonly<Record<string, string>>
}

/** The ballot: every question, then reading it again. */
export function BallotForm({ votation, texts, code, used, typed, errors }: FormProps) {
  const words = useMessages(voterMessages)
  const shared = useMessages(votationMessages)
  return (
    <ActForm values={{ intent: 'preview', ...(used ? {} : { code }) }}>
      {votation.questions.map((question) => {
        const prefix = prefixOf(question)
        const own = Object.fromEntries(
          Object.entries(errors).flatMap(([name, said]) =>
            name.startsWith(prefix) ? [[name.slice(prefix.length), said]] : [],
          ),
        )
        const text = texts[question.id] ?? []
        return (
          <section key={question.id} className="votation-question" aria-labelledby={`question-${question.position}`}>
            <p className="kicker">{shared.question(question.position)}</p>
            <h2 id={`question-${question.position}`}>{question.title}</h2>
            {text.length > 0 ? <Markdown nodes={text} /> : null}
            <BallotFields
              definition={question.definition}
              typed={fieldsOfQuestion(typed, question)}
              errors={own}
              form={`q${question.position}`}
              prefix={prefix}
            />
          </section>
        )
      })}
      {used ? (
        <TextField
          name="code"
          label={words.yourCode}
          hint={words.yourCodeHint}
          error={errors['code'] ?? null}
          defaultValue={typeof typed['code'] === 'string' ? typed['code'] : ''}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      <Actions>
        <Button>{words.preview}</Button>
      </Actions>
    </ActForm>
  )
}

type Answered = { votation: VotationView; choices: Readonly<Record<string, Choice>> }

/** What each question is answered, in words. */
export function AnsweredQuestions({ votation: { questions }, choices }: Answered) {
  const shared = useMessages(votationMessages)
  return (
    <>
      {questions.map(({ id, position, title, definition }) => (
        <section key={id}>
          <p className="kicker">{shared.question(position)}</p>
          <h3>{title}</h3>
          {choices[id] ? <ChoiceWords definition={definition} choice={choices[id]} /> : null}
        </section>
      ))}
    </>
  )
}

function Receipt({ code }: { code: string }) {
  const words = useMessages(voterMessages)
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

/** The ballot seen again before it is cast, with the code that will find it. */
export function BallotPreview({ votation, choices, code, used }: Answered & { code: string; used: boolean }) {
  const words = useMessages(voterMessages)
  const fields = fieldsOfBallot(votation.questions, choices).map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ))
  return (
    <Section id="relecture" title={words.previewTitle} tone="stone" lede={<p>{words.previewLede}</p>}>
      <AnsweredQuestions votation={votation} choices={choices} />
      <Prose>
        <p>{votation.mayChange ? words.previewChange : words.previewFixed}</p>
      </Prose>
      <Receipt code={code} />
      <ActForm values={{ intent: 'cast', code }}>
        {fields}
        <Actions>
          <Button>{used ? words.castAgain : words.cast}</Button>
        </Actions>
      </ActForm>
      <ActForm values={{ intent: 'change', code }}>
        {fields}
        <Actions>
          <Button kind="quiet">{words.back}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** What became of the ballot, and its code once more. */
export function BallotDone({
  votation,
  answer,
  code,
}: {
  votation: VotationView
  answer: 'counted' | 'counted-again' | 'changed'
  code: string
}) {
  const words = useMessages(voterMessages)
  return (
    <Section id="recu" tone="stone">
      <Notice kind="success" title={words.doneTitle} live>
        <p>{words.done[answer]}</p>
      </Notice>
      <Receipt code={code} />
      <Actions>
        <ButtonLink kind="secondary" href={votationPath(votation.debate)}>
          {words.toVotation}
        </ButtonLink>
        <ButtonLink kind="quiet" href={receiptPath(votation.debate)}>
          {words.receiptTitle}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
