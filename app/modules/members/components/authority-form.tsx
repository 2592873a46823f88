import { formatNumber } from '~/platform/i18n/format'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { SearchField } from '~/ui/search-field'
import { TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import { authorityName, isAuthorityPlaceKind } from '../rules/organisation'
import { kindHref } from './kind-choice'
import { errorOf } from './problems'

export type PlaceChoice = {
  code: string
  kind: string
  name: string
  population: number | null
  postcode: string | null
}
type Props = {
  words: string
  places: readonly PlaceChoice[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  back: string | null
}

/** A local authority: searched for first (its words are in the address), then picked among those found. */
export function AuthorityForm({ words, places, typed, errors, back }: Props) {
  const { organisations, words: terms } = useMessages(memberMessages)
  const { create } = organisations
  const locale = useLocale()
  const href = useHref()
  const options = places.flatMap(({ code, kind, name, population, postcode }) => {
    if (!isAuthorityPlaceKind(kind)) return []
    const word = postcode === null ? terms.places[kind] : `${terms.places[kind]}, ${postcode}`
    return [
      {
        value: code,
        label: authorityName(kind, name),
        hint: population === null ? word : create.placeFacts(word, formatNumber(population, locale)),
      },
    ]
  })
  return (
    <>
      <form role="search" method="get" action={href('/espace/organisations/nouvelle')}>
        <input type="hidden" name="nature" value="local-authority" />
        {back === null ? null : <input type="hidden" name="retour" value={back} />}
        <SearchField name="q" label={create.placeSearch} button={create.placeSearchButton} defaultValue={words} />
      </form>
      {words !== '' && options.length === 0 ? <p role="status">{create.placeNone(words)}</p> : null}
      {options.length > 0 ? (
        <ActForm values={{ kind: 'local-authority' }}>
          <RadioGroup
            name="place"
            label={create.placeQuestion}
            options={options}
            error={errorOf(errors, 'place')}
            defaultValue={typed['place'] ?? (options.length === 1 ? options[0]?.value : undefined) ?? null}
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
          </Actions>
        </ActForm>
      ) : null}
      <p>
        <Anchor href={kindHref(null, back)}>{create.changeKind}</Anchor>
      </p>
    </>
  )
}
