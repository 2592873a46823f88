import { useMessages } from '~/platform/i18n/react'
import { CheckboxGroup, RadioGroup } from '~/ui/choices'
import { Fieldset } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, NumberField, TextField } from '~/ui/text-field'
import { decisionMessages } from '../../label/messages/decision'
import { applicantKinds, initiativeKinds } from '../../label/rules/kinds'
import { fieldMessages } from '../messages/fields'
import { ArticleField, BothFields, type Editing, ExpressionField, plainOf } from './draft-field'

const importances = ['mandatory', 'weighted'] as const
const types = ['boolean', 'choice', 'number', 'date', 'text', 'list'] as const
const rules = ['expression', 'judgement'] as const

/** All that a criterion is made of, in the order in which its applicant meets it. */
export function CriterionFields({ editing }: { editing: Editing }) {
  const { labels, hints } = useMessages(fieldMessages)
  const plain = plainOf(editing)
  return (
    <>
      <BothFields editing={editing} name="statement" label={labels.statement} rows={2} />
      <BothFields editing={editing} name="guidance" label={labels.guidance} rows={5} />
      <BothFields editing={editing} name="source" label={labels.source} rows={2} />
      <ArticleField editing={editing} />
      <WhoFields editing={editing} />
      <AnswerFields editing={editing} />
      <RuleFields editing={editing} />
      <TextField {...plain('id')} label={labels.id} hint={hints.id} autoComplete="off" length="medium" />
    </>
  )
}

function WhoFields({ editing }: { editing: Editing }) {
  const { labels, hints, legends, importance } = useMessages(fieldMessages)
  const kinds = useMessages(decisionMessages)
  const plain = plainOf(editing)
  const chosen = (name: string) => (editing.fields[name] ?? '').split(',')
  return (
    <Fieldset legend={legends.who} large>
      <CheckboxGroup
        name="applicants"
        label={labels.applicants}
        error={editing.errors['applicants']}
        defaultValues={chosen('applicants')}
        options={applicantKinds.map((value) => ({ value, label: kinds.applicantKinds[value] }))}
      />
      <CheckboxGroup
        name="initiatives"
        label={labels.initiatives}
        error={editing.errors['initiatives']}
        defaultValues={chosen('initiatives')}
        options={initiativeKinds.map((value) => ({ value, label: kinds.initiativeKinds[value] }))}
      />
      <ExpressionField editing={editing} name="when" label={labels.when} hint={hints.when} optional />
      <RadioGroup
        {...plain('importance')}
        label={labels.importance}
        inline
        options={importances.map((value) => ({ value, label: importance[value] }))}
      />
      <NumberField {...plain('weight')} label={labels.weight} hint={hints.weight} optional />
    </Fieldset>
  )
}

function AnswerFields({ editing }: { editing: Editing }) {
  const { labels, hints, legends, types: names } = useMessages(fieldMessages)
  const plain = plainOf(editing)
  return (
    <>
      <Fieldset legend={legends.answer} large>
        <BothFields editing={editing} name="answer.label" label={labels.answerLabel} rows={2} />
        <BothFields editing={editing} name="answer.help" label={labels.answerHelp} rows={2} optional />
        <Select
          {...plain('answer.type')}
          label={labels.answerType}
          placeholder={null}
          options={types.map((value) => ({ value, label: names[value] }))}
        />
      </Fieldset>
      <details open={editing.fields['answer.type'] !== 'boolean'}>
        <summary>{legends.forAnswer}</summary>
        <TextArea {...plain('answer.options')} label={labels.answerOptions} hint={hints.options} rows={5} optional />
        <NumberField {...plain('answer.minimum')} label={labels.answerMinimum} optional />
        <NumberField {...plain('answer.maximum')} label={labels.answerMaximum} optional />
        <BothFields editing={editing} name="answer.unit" label={labels.answerUnit} optional />
        <DateField {...plain('answer.earliest')} label={labels.answerEarliest} optional />
        <DateField {...plain('answer.latest')} label={labels.answerLatest} optional />
        <NumberField {...plain('answer.maximumLength')} label={labels.answerMaximumLength} optional />
        <NumberField {...plain('answer.maximumItems')} label={labels.answerMaximumItems} optional />
        <NumberField {...plain('answer.maximumItemLength')} label={labels.answerMaximumItemLength} optional />
      </details>
      <Fieldset legend={legends.evidence} large>
        <NumberField {...plain('evidence.minimum')} label={labels.evidenceMinimum} hint={hints.evidence} optional />
        <BothFields editing={editing} name="evidence.help" label={labels.evidenceHelp} rows={2} optional />
      </Fieldset>
    </>
  )
}

function RuleFields({ editing }: { editing: Editing }) {
  const { labels, hints, legends, rules: names } = useMessages(fieldMessages)
  const plain = plainOf(editing)
  return (
    <Fieldset legend={legends.rule} large>
      <RadioGroup
        {...plain('rule.kind')}
        label={labels.ruleKind}
        options={rules.map((value) => ({ value, label: names[value] }))}
      />
      <ExpressionField
        editing={editing}
        name="rule.expression"
        label={labels.ruleExpression}
        hint={hints.expression}
        optional={editing.fields['rule.kind'] === 'judgement'}
      />
      <BothFields editing={editing} name="failure" label={labels.failure} rows={2} />
      <BothFields editing={editing} name="remedy" label={labels.remedy} rows={2} />
    </Fieldset>
  )
}
