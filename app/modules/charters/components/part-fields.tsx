import { useMessages } from '~/platform/i18n/react'
import { Fieldset } from '~/ui/field'
import { Select } from '~/ui/select'
import { NumberField, TextField } from '~/ui/text-field'
import { fieldMessages } from '../messages/fields'
import { type DraftPart, optionalSettings, settingFields } from '../rules/draft/fields'
import { CriterionFields } from './criterion-fields'
import { ArticleField, BothFields, type Editing, ExpressionField, plainOf } from './draft-field'

/** The fields of one part of the draft. */
export function PartFields({ part, editing }: { part: DraftPart; editing: Editing }) {
  if (part === 'texte') return <HeadFields editing={editing} />
  if (part === 'criteres') return <CriterionFields editing={editing} />
  return part === 'articles' ? <ArticleFields editing={editing} /> : <ConditionFields editing={editing} />
}

function HeadFields({ editing }: { editing: Editing }) {
  const { labels, hints, legends, suspends } = useMessages(fieldMessages)
  const plain = plainOf(editing)
  return (
    <>
      <BothFields editing={editing} name="title" label={labels.title} />
      <BothFields editing={editing} name="preamble" label={labels.preamble} hint={hints.paragraphs} rows={8} />
      <Fieldset legend={legends.settings}>
        {settingFields.map((name) => (
          <NumberField
            key={name}
            {...plain(`settings.${name}`)}
            label={labels[name]}
            optional={optionalSettings.includes(name)}
          />
        ))}
        <Select
          {...plain('settings.appealSuspends')}
          label={labels.appealSuspends}
          placeholder={suspends.none}
          optional
          options={[
            { value: 'yes', label: suspends.yes },
            { value: 'no', label: suspends.no },
          ]}
        />
      </Fieldset>
    </>
  )
}

function ArticleFields({ editing }: { editing: Editing }) {
  const { labels, hints } = useMessages(fieldMessages)
  const plain = plainOf(editing)
  return (
    <>
      <BothFields editing={editing} name="title" label={labels.title} />
      <BothFields editing={editing} name="text" label={labels.text} rows={5} />
      <TextField {...plain('id')} label={labels.id} hint={hints.id} autoComplete="off" length="medium" />
    </>
  )
}

function ConditionFields({ editing }: { editing: Editing }) {
  const { labels, hints } = useMessages(fieldMessages)
  const plain = plainOf(editing)
  return (
    <>
      <ExpressionField editing={editing} name="condition" label={labels.condition} />
      <BothFields editing={editing} name="failure" label={labels.failure} rows={3} />
      <ArticleField editing={editing} />
      <TextField {...plain('id')} label={labels.id} hint={hints.id} autoComplete="off" length="medium" />
    </>
  )
}
