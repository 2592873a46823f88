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
