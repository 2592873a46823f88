import { useEffect, useState } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { RadioGroup } from '~/ui/choices'
import { Island } from '~/ui/island'
import { TextField } from '~/ui/text-field'
import { longestPlace, type PlaceValues } from '../forms-place'
import { territoryMessages } from '../messages'
import { placeFieldMessages } from '../messages/place-field'
import { isPrecision, type Point, precisions, readPoint, writePoint } from '../rules/given-place'
import type { PlaceKind } from '../rules/place'
import { PlaceCombobox } from './place-combobox'
import { PinMap } from './pin-map'

export type PlaceFieldProps = {
  values: PlaceValues
  /** What the words typed may mean (`placeChoices`), where one must be chosen. */
  choices?: readonly { code: string; kind: PlaceKind; name: string; postcode: string | null }[]
  /** Sentences, by the field that they stand beside. */
  errors?: Readonly<Partial<Record<'place' | 'placeName' | 'placePoint', string | null>>>
  label?: string
  hint?: string
  optional?: boolean
  /** False where a place in words would say nothing more. */
  withName?: boolean
  /** False where the place is a territory, or a commune and no closer: nothing is asked of how it is shown. */
  withPrecision?: boolean
  /** Of places, as the search of places takes them. */
  kinds?: string
}

/**
 * Where something is: a commune by name or postcode, a place in words, and how closely it is shown. With scripts,
 * suggestions as one types and a pin to move by pointer or by keys; without, the same fields, and a choice where the
 * words mean several places. Its fields are `placeFields`; `placeOf` says what they mean.
 */
export const PlaceField = (props: PlaceFieldProps) => <Island name="place-field" of={PlaceFields} props={props} />

export function PlaceFields({
  values,
  choices = [],
  errors = {},
  label,
  hint,
  optional,
  withName = true,
  withPrecision = true,
  kinds = 'commune,epci,petr,departement,bassin,region',
}: PlaceFieldProps) {
  const messages = useMessages(placeFieldMessages)
  const words = useMessages(territoryMessages)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const [place, setPlace] = useState(values.place)
  const [chosen, setChosen] = useState({ code: values.placeCode, words: values.placeAsked })
  const [precision, setPrecision] = useState(values.placePrecision)
  const [point, setPoint] = useState(values.placePoint)
  const [centre, setCentre] = useState<Point | null>(null)
  const isToChoose = choices.length > 1 && place === values.place
  return (
    <div className="place-field">
      <PlaceCombobox
        name="place"
        label={label ?? messages.place}
        hint={hint ?? messages.placeHint}
        error={errors.place}
        optional={optional}
        maxLength={longestPlace.place}
        kinds={kinds}
        value={place}
        onChange={(text, suggestion) => {
          setPlace(text)
          setChosen(suggestion ? { code: suggestion.code, words: text } : { code: '', words: '' })
          if (suggestion && suggestion.latitude !== null && suggestion.longitude !== null)
            setCentre({ latitude: suggestion.latitude, longitude: suggestion.longitude })
        }}
      />
      {isToChoose ? (
        <RadioGroup
          name="placeCode"
          label={messages.choices}
          defaultValue={values.placeCode}
          options={choices.map(({ code, kind, name, postcode }) => ({
            value: code,
            label: kind === 'commune' ? (postcode === null ? name : `${name} (${postcode})`) : name,
            ...(kind === 'commune' ? {} : { hint: words.kinds[kind] }),
          }))}
        />
      ) : (
        <input type="hidden" name="placeCode" value={chosen.code} />
      )}
      <input type="hidden" name="placeAsked" value={isToChoose ? values.place : chosen.words} />
      {withName ? (
        <TextField
          name="placeName"
          label={messages.name}
          hint={messages.nameHint}
          error={errors.placeName}
          defaultValue={values.placeName}
          maxLength={longestPlace.name}
          optional
        />
      ) : null}
      {withPrecision ? (
        <>
          <RadioGroup
            name="placePrecision"
            label={messages.precisionTitle}
            defaultValue={values.placePrecision}
            onChange={({ target }) => isPrecision(target.value) && setPrecision(target.value)}
            options={[...precisions]
              .sort((a, b) => Number(b === 'commune') - Number(a === 'commune'))
              .map((value) => ({ value, label: messages.precision[value], hint: messages.precisionHint[value] }))}
          />
          {/* Without scripts the field always shows: nothing could bring it back. */}
          <div hidden={live && precision !== 'exact'}>
            <TextField
              name="placePoint"
              label={messages.point}
              hint={messages.pointHint}
              error={errors.placePoint}
              {...(live ? { value: point, onChange: ({ target }) => setPoint(target.value) } : { defaultValue: point })}
              maxLength={longestPlace.point}
              length="medium"
              autoComplete="off"
              optional
            />
            {live && precision === 'exact' ? (
              <PinMap point={readPoint(point)} centre={centre} onMove={(moved) => setPoint(writePoint(moved))} />
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  )
}
