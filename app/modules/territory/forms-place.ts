import * as z from 'zod/mini'
import { withoutUnseen } from '~/platform/pure/unseen'
import { precisions } from './rules/given-place'

const longest = { place: 100, name: 200, point: 60 } as const

/** One line, without what no one sees in it. */
const line = (most: number) =>
  z._default(
    z.string().check(
      z.overwrite((text) => withoutUnseen(text, ' ')),
      z.trim(),
      z.maxLength(most),
    ),
    '',
  )

/**
 * The fields of `PlaceField`, for a form's schema: `z.object({ title: …, ...placeFields })`. All may be missing; what
 * they mean is said by `placeOf` (queries-place.server).
 */
export const placeFields = {
  /** What was typed: a name, a postcode. */
  place: line(longest.place),
  /** Chosen among what the words may mean, which were these. */
  placeCode: line(80),
  placeAsked: line(longest.place),
  /** In words: 'salle des fêtes'. */
  placeName: line(longest.name),
  placePrecision: z._default(z.enum(precisions), 'commune'),
  /** '47.2213, 2.0684': read where the place is given exactly. */
  placePoint: line(longest.point),
}

export const placeSchema = z.object(placeFields)
export type PlaceValues = z.infer<typeof placeSchema>
export const longestPlace = longest

export const noPlace: PlaceValues = {
  place: '',
  placeCode: '',
  placeAsked: '',
  placeName: '',
  placePrecision: 'commune',
  placePoint: '',
}
