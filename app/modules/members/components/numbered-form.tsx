import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import type { NumberedKind } from '../rules/organisation'
import { kindHref } from './kind-choice'
import { errorOf } from './problems'
import { type CommuneChoice, SeatFields } from './seat-fields'

type Props = {
  kind: NumberedKind
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  communes: readonly CommuneChoice[]
  back: string | null
}

/** An association, a company or a public body: its name, its number, its seat. */
export function NumberedForm({ kind, typed, errors, communes, back }: Props) {
  const { create } = useMessages(memberMessages).organisations
  const isAssociation = kind === 'association'
  return (
    <ActForm values={{ kind }}>
      <TextField
        name="number"
        label={isAssociation ? create.numberAssociation : create.number}
        hint={isAssociation ? create.numberAssociationHint : create.numberHint}
        error={errorOf(errors, 'number')}
        defaultValue={typed['number']}
        length="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="name"
        label={create.name}
        hint={create.nameHint}
        error={errorOf(errors, 'name')}
        defaultValue={typed['name']}
        autoComplete="organization"
      />
      <SeatFields
        commune={typed['commune'] ?? ''}
        communeCode={typed['communeCode'] ?? ''}
        communes={communes}
        errors={errors}
      />
      <TextField
        name="website"
        label={create.website}
        error={errorOf(errors, 'website')}
        defaultValue={typed['website']}
        inputMode="url"
        autoComplete="url"
        optional
      />
      <Checkbox
        name="declares"
        value="yes"
        label={create.declares}
        hint={create.declaresHint}
        error={errorOf(errors, 'declares')}
        defaultChecked={typed['declares'] === 'yes'}
      />
      <Actions>
        <Button>{create.submit}</Button>
        <Anchor href={kindHref(null, back)}>{create.changeKind}</Anchor>
      </Actions>
    </ActForm>
  )
}
