import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { DateField, NumberField, TextField } from '~/ui/text-field'
import { votePageMessages } from '../messages/votes-page'
import { voteTeamMessages } from '../messages/votes-team'
import { methods, secrecies } from '../rules/poll'

export type SheetFields = Readonly<Record<string, string>>
type Props = {
  intent: 'create' | 'edit'
  values: SheetFields
  errors: Readonly<Record<string, string>>
  colleges: readonly { id: string; name: { fr: string; en: string } }[]
}

/** What is asked, how, by whom, until when; read again against the statutes when it is saved and when it is opened. */
export function VoteSheetForm({ intent, values, errors, colleges }: Props) {
  const words = useMessages(voteTeamMessages)
  const page = useMessages(votePageMessages)
  const locale = useLocale()
  const field = (name: string) => ({ name, error: errors[name], defaultValue: values[name] ?? '' })
  return (
    <ActForm values={{ intent }}>
      <TextField {...field('title')} label={words.title} maxLength={200} />
      <RadioGroup
        {...field('secrecy')}
        label={words.secrecy}
        options={secrecies.map((value) => ({ value, label: page.secrecies[value] }))}
        inline
      />
      <RadioGroup
        {...field('method')}
        label={words.method}
        options={methods.map((value) => ({ value, label: page.methods[value] }))}
      />
      <TextArea {...field('options')} label={words.options} hint={words.optionsHint} rows={5} optional />
      <Checkbox
        name="byAge"
        value="1"
        label={page.byAge}
        hint={page.byAgeHint}
        error={errors['byAge']}
        defaultChecked={values['byAge'] === '1'}
        optional
      />
      <NumberField {...field('seats')} label={words.seats} optional />
      <TextArea {...field('grades')} label={words.grades} hint={words.gradesHint} rows={6} optional />
      {colleges.length > 0 ? (
        <Select
          {...field('college')}
          label={words.college}
          placeholder={words.everyone}
          optional
          options={colleges.map(({ id, name }) => ({ value: id, label: words.oneCollege(name[locale]) }))}
        />
      ) : null}
      <Checkbox
        name="mayChange"
        value="1"
        label={words.mayChange}
        error={errors['mayChange']}
        defaultChecked={values['mayChange'] === '1'}
        optional
      />
      <div className="field-pair">
        <DateField {...field('closesOn')} label={words.closesOn} hint={words.closesHint} optional />
        <TextField {...field('closesAt')} type="time" length="short" label={words.closesAt} optional />
      </div>
      <Actions>
        <Button kind={intent === 'create' ? 'primary' : 'secondary'}>
          {intent === 'create' ? words.create : words.save}
        </Button>
      </Actions>
    </ActForm>
  )
}
