import type { CivilDate } from '../../../platform/pure/civil-date'

/** What tells the events that come with the portal from those that people prepare. */
export const tourSource = 'tour-2017'

/**
 * The 23 Fabriks of the citizens' tour « Faisons vivre une démocratie permanente »: one a day, in the order of its
 * report, département by département. Their hours are not recorded. `place` is the bassin de vie of territory's data.
 */
export const fabriks: readonly { place: string; on: CivilDate }[] = [
  { place: 'Orléans', on: '2017-02-08' },
  { place: 'Montargis', on: '2017-02-09' },
  { place: 'Pithiviers', on: '2017-02-10' },
  { place: 'Gien', on: '2017-02-11' },
  { place: 'Nogent-le-Rotrou', on: '2017-03-08' },
  { place: 'Dreux', on: '2017-03-09' },
  { place: 'Chartres', on: '2017-03-10' },
  { place: 'Châteaudun', on: '2017-03-11' },
  { place: 'Vierzon', on: '2017-03-15' },
  { place: 'Aubigny-sur-Nère', on: '2017-03-16' },
  { place: 'Saint-Amand-Montrond', on: '2017-03-17' },
  { place: 'Bourges', on: '2017-03-18' },
  { place: 'Châteauroux', on: '2017-06-21' },
  { place: 'La Châtre', on: '2017-06-22' },
  { place: 'Issoudun', on: '2017-06-23' },
  { place: 'Argenton / Le Blanc', on: '2017-06-24' },
  { place: 'Blois', on: '2017-07-05' },
  { place: 'Vendôme', on: '2017-07-06' },
  { place: 'Romorantin-Lanthenay', on: '2017-07-07' },
  { place: 'Amboise', on: '2017-07-08' },
  { place: 'Loches', on: '2017-07-10' },
  { place: 'Chinon', on: '2017-07-11' },
  { place: 'Tours', on: '2017-07-12' },
]
