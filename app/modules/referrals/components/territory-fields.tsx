import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { formMessages } from '../../label/messages/form'
import { PlaceField, type PlaceFieldProps } from '../../territory/components/place-field'
import { draftingMessages } from '../messages/drafting-form'
import { TerritoryMap, type ShownTerritory } from './territory-map'

type Props = {
  revision: number
  isFixed: boolean
  chosen: ShownTerritory | null
  values: PlaceFieldProps['values']
  choices: PlaceFieldProps['choices']
  error: string | null
  previous: string
}

/** Where the debate would be, by name or postcode, with its place on the map of the région. */
export function TerritoryFields({ revision, isFixed, chosen, values, choices, error, previous }: Props) {
  const messages = useMessages(draftingMessages).territory
  const form = useMessages(formMessages)
  return (
    <>
      {isFixed ? (
        <p>{messages.fixed(chosen?.name ?? '')}</p>
      ) : (
        <ActForm values={{ revision }}>
          <PlaceField
            values={values}
            choices={choices}
            label={messages.field}
            hint={messages.hint}
            errors={{ place: error }}
            withName={false}
            withPrecision={false}
            optional
          />
          <Actions>
            <Button>{messages.save}</Button>
            <ButtonLink kind="quiet" href={previous}>
              {form.previous}
            </ButtonLink>
          </Actions>
        </ActForm>
      )}
      {chosen ? <TerritoryMap territory={chosen} /> : null}
    </>
  )
}
