import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { RadioGroup } from '~/ui/choices'
import { Kept } from '~/ui/kept'
import { TextArea } from '~/ui/text-area'
import { DateField, NumberField } from '~/ui/text-field'
import { formMessages } from '../messages/form'
import type { AnswerForm, BookCriterion } from '~/modules/criteria/rules/book'

/** What the page needs of a criterion to ask about it. */
export type AskedCriterion = Pick<
  BookCriterion,
  'id' | 'statement' | 'guidance' | 'source' | 'importance' | 'evidence'
> & { answer: AnswerForm }

export type CriterionFieldProps = {
  criterion: AskedCriterion
  /** The answer as the text of its field. */
  text: string
  error?: string | null
  /** Ties the control to react-hook-form where scripts run. */
  control?: UseFormRegisterReturn
}

/** The question of a criterion, with what the charter asks and why folded under it. */
export function CriterionField({ criterion, text, error, control }: CriterionFieldProps) {
  const locale = useLocale()
  const messages = useMessages(formMessages)
  const { answer } = criterion
  const name = `answer.${criterion.id}`
  const hint = <Kept of={Hint} props={{ criterion }} />
  const shared = { ...control, name, label: answer.label[locale], error, hint }
  switch (answer.type) {
    case 'boolean':
      return (
        <RadioGroup
          {...shared}
          inline
          defaultValue={text}
          options={[
            { value: 'yes', label: messages.yes },
            { value: 'no', label: messages.no },
          ]}
        />
      )
    case 'choice':
      return (
        <RadioGroup
          {...shared}
          defaultValue={text}
          options={answer.options.map(({ value, label }) => ({ value, label: label[locale] }))}
        />
      )
    case 'number':
      return <NumberField {...shared} defaultValue={text} unit={answer.unit?.[locale]} />
    case 'date':
      return <DateField {...shared} defaultValue={text} />
    case 'text':
      return <TextArea {...shared} defaultValue={text} maxCharacters={answer.maximumLength} rows={7} />
    case 'list':
      return <TextArea {...shared} defaultValue={text} rows={5} />
  }
}

function Hint({ criterion }: { criterion: AskedCriterion }) {
  const locale = useLocale()
  const messages = useMessages(formMessages)
  const { answer, importance, statement, guidance, source, evidence } = criterion
  const weight = importance.kind === 'weighted' ? messages.weight(importance.weight) : messages[importance.kind]
  const parts: ReactNode[] = [
    answer.help?.[locale],
    answer.type === 'list' ? messages.onePerLine : null,
    evidence ? messages.needsEvidence(evidence.minimum) : null,
  ]
  return (
    <>
      <span className="criterion-statement">
        {statement[locale]} <span className="soft">({weight})</span>
      </span>{' '}
      {parts.filter(Boolean).join(' ')}
      <details>
        <summary>{messages.why}</summary>
        <p>{guidance[locale]}</p>
        <p className="soft">
          {messages.source} {source[locale]}
        </p>
      </details>
    </>
  )
}
