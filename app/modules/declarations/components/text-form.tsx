import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { declarationLimits } from '../forms'
import { declarationMessages } from '../messages/declarations'
import { errorOf } from './declaration-problems'

type Props = {
  intent: 'create' | 'edit'
  revision?: number
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  others: readonly { id: string; title: string }[]
}

/** A text to be signed, while it is a draft. */
export function TextForm({ intent, revision, typed, errors, others }: Props) {
  const { team } = useMessages(declarationMessages)
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={{ intent, revision }}>
      <TextField {...field('title')} label={team.fieldTitle} maxLength={declarationLimits.title} />
      <TextArea {...field('summary')} label={team.summary} maxCharacters={declarationLimits.summary} rows={2} />
      <TextArea
        {...field('text')}
        label={team.text}
        hint={team.textHint}
        maxCharacters={declarationLimits.text}
        rows={16}
      />
      <TextField {...field('origin')} label={team.origin} hint={team.originHint} optional />
      {others.length > 0 ? (
        <Select
          {...field('followsId')}
          label={team.follows}
          placeholder={team.followsNone}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
          optional
        />
      ) : null}
      <Actions>
        <Button kind={intent === 'create' ? 'primary' : 'secondary'}>
          {intent === 'create' ? team.create : team.save}
        </Button>
      </Actions>
    </ActForm>
  )
}
