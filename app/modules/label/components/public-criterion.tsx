import { describe } from '~/modules/criteria/rules/describe'
import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type Definition, DefinitionList } from '~/ui/definition-list'
import { Fold } from '~/ui/fold'
import { Tag } from '~/ui/tag'
import { decisionMessages } from '../messages/decision'
import { publicMessages } from '../messages/public'
import type { AnswerForm } from '../../criteria/rules/book'
import type { LabelsFor } from '../../criteria/rules/book-labels'
import type { Criterion } from '../rules/charter'
import { applicantKinds, initiativeKinds } from '../rules/kinds'

/** A criterion as the charter writes it, its rule said in words. */
export function PublicCriterion({ criterion, labels }: { criterion: Criterion; labels: LabelsFor<Criterion> }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).charter
  const answerWords = useAnswerWords()
  const { statement, guidance, source, importance, answer, evidence, rule, failure, remedy, appliesTo } = criterion
  const own = labels(criterion)
  const condition = (expression: Parameters<typeof describe>[0]) => describe(expression, own, locale)
  const ruleText =
    rule.kind === 'expression'
      ? messages.ruleMet(condition(rule.expression))
      : [messages.ruleJudged, rule.form ? messages.ruleForm(condition(rule.form)) : ''].filter(Boolean).join(' ')
  const facts: Definition[] = [
    {
      term: messages.concerns,
      value: <Concerns appliesTo={appliesTo} when={appliesTo.when ? condition(appliesTo.when) : null} />,
    },
    { term: messages.question, value: answer.label[locale] },
    { term: messages.answer, value: answerWords(answer) },
    ...(evidence
      ? [{ term: messages.evidence, value: messages.evidenceCount(evidence.minimum, evidence.help[locale]) }]
      : []),
    { term: messages.rule, value: ruleText },
    { term: messages.otherwise, value: failure[locale] },
    { term: messages.source, value: source[locale] },
  ]
  return (
    <article className="stack" id={`critere-${criterion.id}`}>
      <h3>{statement[locale]}</h3>
      <p>
        {importance.kind === 'mandatory' ? (
          <Tag tone="poppy">{messages.mandatory}</Tag>
        ) : (
          <Tag>{messages.weight(importance.weight)}</Tag>
        )}
      </p>
      <div className="prose">
        <p>{guidance[locale]}</p>
        <p>
          <strong>{messages.remedy}</strong>
          <br />
          {remedy[locale]}
        </p>
      </div>
      <Fold title={messages.detail}>
        <DefinitionList items={facts} />
      </Fold>
    </article>
  )
}

function Concerns({ appliesTo, when }: { appliesTo: Criterion['appliesTo']; when: string | null }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages).charter
  const words = useMessages(decisionMessages)
  const parts = [
    ...(appliesTo.applicants.length < applicantKinds.length
      ? [
          formatList(
            appliesTo.applicants.map((kind) => words.applicantKinds[kind].toLowerCase()),
            locale,
          ),
        ]
      : []),
    ...(appliesTo.initiatives.length < initiativeKinds.length
      ? [
          formatList(
            appliesTo.initiatives.map((kind) => words.initiativeKinds[kind].toLowerCase()),
            locale,
          ),
        ]
      : []),
  ]
  const who = parts.length > 0 ? parts.join(' · ') : messages.everyone
  return <>{when ? `${who}, ${messages.when(when)}` : who}</>
}

/** How a criterion is answered, in a few words. */
function useAnswerWords() {
  const locale = useLocale()
  const { answers } = useMessages(publicMessages).charter
  const number = (value: number) => formatNumber(value, locale)
  return (form: AnswerForm): string => {
    switch (form.type) {
      case 'boolean':
        return answers.boolean
      case 'date':
        return answers.date
      case 'choice':
        return answers.choice(form.options.map(({ label }) => label[locale]).join(' · '))
      case 'number':
        return answers.number(number(form.minimum), number(form.maximum), form.unit ? `\u00a0${form.unit[locale]}` : '')
      case 'text':
        return answers.text(number(form.maximumLength))
      case 'list':
        return answers.list(number(form.maximumItems))
    }
  }
}
