import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { type OptionGroup, Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { teamDebateMessages } from '../messages/team'
import type { DebateState } from '../rules/debate'
import { errorOf } from './debate-problems'
import { WhyField } from './team-frame'

type Typed = Readonly<Record<string, string>>
type Common = { state: DebateState; revision: number; typed: Typed; errors: readonly FormError[] }

export const editedSections = ['question', 'regles', 'budget', 'direct'] as const
export type EditedSection = (typeof editedSections)[number]

/** A section of the design: its fields, the reason once the debate is announced, one button. */
export function DesignForm({
  section,
  territories,
  ...common
}: Common & { section: EditedSection; territories: readonly OptionGroup[] }) {
  const { page } = useMessages(teamDebateMessages)
  const { state, revision, typed, errors } = common
  return (
    <ActForm values={{ revision }}>
      {section === 'question' ? <QuestionFields {...common} territories={territories} /> : null}
      {section === 'regles' ? <RulesFields {...common} /> : null}
      {section === 'budget' ? <BudgetFields {...common} /> : null}
      {section === 'direct' ? <LiveFields {...common} /> : null}
      <WhyField state={state} typed={typed} errors={errors} />
      <Actions>
        <Button>{page.save}</Button>
      </Actions>
    </ActForm>
  )
}

/** What every field of these forms is given. */
const given = ({ typed, errors }: Common, name: string) => ({
  name,
  defaultValue: typed[name] ?? '',
  error: errorOf(errors, name),
})

function QuestionFields({ territories, ...common }: Common & { territories: readonly OptionGroup[] }) {
  const { form } = useMessages(teamDebateMessages)
  return (
    <>
      <TextField label={form.title} {...given(common, 'title')} />
      <TextArea
        label={form.question}
        hint={form.questionHint}
        rows={2}
        maxCharacters={300}
        {...given(common, 'question')}
      />
      <Select label={form.territory} options={territories} placeholder={null} {...given(common, 'territoryCode')} />
      <TextArea label={form.summary} hint={form.markdown} rows={6} {...given(common, 'summary')} />
      <TextArea label={form.scope} hint={form.scopeHint} rows={6} {...given(common, 'scope')} />
      <TextArea label={form.publics} hint={form.publicsHint} rows={4} {...given(common, 'publics')} />
      <TextField label={form.authority} hint={form.authorityHint} {...given(common, 'authority')} />
    </>
  )
}

function RulesFields(common: Common) {
  const { form } = useMessages(teamDebateMessages)
  return (
    <>
      <TextArea label={form.rules} hint={form.rulesHint} rows={8} {...given(common, 'rules')} />
      <TextArea label={form.governance} hint={form.markdown} rows={5} {...given(common, 'governance')} />
      <TextArea label={form.team} hint={form.teamHint} rows={4} {...given(common, 'team')} />
      <RadioGroup
        label={form.withoutGarant}
        options={(['paused', 'goes-on'] as const).map((value) => ({ value, label: form.withoutGarantChoices[value] }))}
        {...given(common, 'withoutGarant')}
      />
    </>
  )
}

function BudgetFields(common: Common) {
  const { form } = useMessages(teamDebateMessages)
  return (
    <>
      <TextField
        label={form.budget}
        unit={form.budgetUnit}
        length="short"
        inputMode="decimal"
        {...given(common, 'budget')}
      />
      <TextArea label={form.budgetNote} hint={form.budgetNoteHint} rows={5} optional {...given(common, 'budgetNote')} />
    </>
  )
}

function LiveFields(common: Common) {
  const { form } = useMessages(teamDebateMessages)
  return (
    <>
      <TextField label={form.live} hint={form.liveHint} type="url" optional {...given(common, 'liveLink')} />
      <TextField
        label={form.captions}
        hint={form.captionsHint}
        type="url"
        optional
        {...given(common, 'captionsLink')}
      />
    </>
  )
}
