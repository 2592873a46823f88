/**
 * The citizens' tour of 2017, « Faisons vivre une démocratie permanente »: where its 500 proposals went. The totals
 * only are known, not the texts.
 */
export const proposalDestinations = [
  { id: 'charter', count: 100 },
  { id: 'immediate', count: 50 },
  { id: 'projects', count: 150 },
  { id: 'elsewhere', count: 150 },
  { id: 'unusable', count: 50 },
] as const

/** What the tour gathered, as its report counts it. */
export const tourFacts = [
  { id: 'areas', count: 23 },
  { id: 'people', count: 3_000 },
  { id: 'structures', count: 150 },
  { id: 'proposals', count: 500 },
] as const
