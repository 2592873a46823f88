import { beforeAll, describe, expect, it } from 'vitest'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { noPlace, type PlaceValues } from '~/modules/territory/forms-place'
import { placeChoices, placeOf, valuesOfPlace } from '~/modules/territory/queries-place.server'

const asked = (values: Partial<PlaceValues>) => placeOf({ ...noPlace, ...values })

beforeAll(async () => {
  await loadTerritory()
})

describe('the place that a form means', () => {
  it('is none where nothing was typed', async () => {
    expect(await asked({ placePoint: '47.2, 2.0' })).toEqual({ ok: null })
  })
  it('is the commune of that name, by its middle unless told otherwise', async () => {
    expect(await asked({ place: 'vierzon', placeName: 'Mairie', placePoint: '47.2311, 2.0711' })).toMatchObject({
      ok: { territory: 'com:18279', precision: 'commune', name: 'Mairie' },
    })
    expect(await asked({ place: 'Vierzon', placePrecision: 'exact', placePoint: '47,2311 2,0711' })).toMatchObject({
      ok: { territory: 'com:18279', precision: 'exact', latitude: 47.2311, longitude: 2.0711 },
    })
  })
  it('is chosen among those that the words may mean', async () => {
    const choices = await placeChoices('saint')
    expect(choices.length).toBeGreaterThan(3)
    expect(await asked({ place: 'saint' })).toEqual({ refused: { code: 'place-choose', field: 'place' } })
    const [, second] = choices
    expect(await asked({ place: 'saint', placeAsked: 'saint', placeCode: second?.code ?? '' })).toMatchObject({
      ok: { territory: second?.code },
    })
    // Typed on since: what was chosen was for other words.
    expect(await asked({ place: 'saint', placeAsked: 'sainte', placeCode: second?.code ?? '' })).toHaveProperty(
      'refused.code',
      'place-choose',
    )
  })
  it('is refused in words where it is nowhere, unreadable or far away', async () => {
    expect(await asked({ place: 'Zzyzx' })).toHaveProperty('refused.code', 'place-unknown')
    expect(await asked({ place: 'Vierzon', placePrecision: 'exact', placePoint: 'ici' })).toEqual({
      refused: { code: 'point-unreadable', field: 'placePoint' },
    })
    expect(await asked({ place: 'Vierzon', placePrecision: 'exact', placePoint: '47.9, 1.9' })).toEqual({
      refused: { code: 'point-too-far', field: 'placePoint' },
    })
  })
  it('keeps no commune where its author shows the grouping of communes alone', async () => {
    const seen = await asked({ place: 'Vierzon', placePrecision: 'epci', placePoint: '47.2311, 2.0711' })
    expect(JSON.stringify(seen)).not.toMatch(/com:|47\.2311/)
    expect(seen).toMatchObject({ ok: { precision: 'epci' } })
  })
  it('fills its fields again as they were', async () => {
    const seen = await asked({
      place: 'Vierzon',
      placePrecision: 'exact',
      placePoint: '47.2311, 2.0711',
      placeName: 'Ici',
    })
    if (!('ok' in seen)) throw new Error('refused')
    const values = await valuesOfPlace(seen.ok)
    expect(values).toMatchObject({ place: 'Vierzon', placePoint: '47.23110, 2.07110', placePrecision: 'exact' })
    expect(await placeOf(values)).toEqual(seen)
  })
})
