/** Where the proposals of the tour of 2017 went. */
export const destinations = ['charter', 'immediate', 'chantiers', 'other-levels', 'not-usable'] as const
export type Destination = (typeof destinations)[number]

/**
 * What is known of the results of the citizens' tour « Faisons vivre une démocratie permanente » (2017): these totals alone.
 * The texts of the proposals are not known, and none is made up.
 */
export const tourTotals = {
  people: 3_000,
  structures: 150,
  proposals: 500,
  byDestination: { charter: 100, immediate: 50, chantiers: 150, 'other-levels': 150, 'not-usable': 50 },
} as const satisfies {
  people: number
  structures: number
  proposals: number
  byDestination: Record<Destination, number>
}
