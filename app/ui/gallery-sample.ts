import type { Choice } from './choices'
import type { ProcedureEdge, ProcedureNode } from './procedure-diagram'
import type { MapContour, MapPoint } from './region-map'

/** What the gallery shows when its page brings no map: six plain shapes, not the région. */
export const sampleMap: { size: { width: number; height: number }; contours: MapContour[]; points: MapPoint[] } = {
  size: { width: 600, height: 640 },
  contours: ['28', '45', '41', '37', '18', '36'].map((code, index) => {
    const [x, y] = [60 + (index % 2) * 240, 20 + Math.floor(index / 2) * 200]
    return { code, name: `Département ${code}`, d: `M${x} ${y}h240v200h-240Z` }
  }),
  points: [
    { name: 'Chartres', x: 180, y: 120, kind: 'place', href: '/carte?lieu=chartres' },
    { name: 'Orléans', x: 400, y: 140, kind: 'place', href: '/carte?lieu=orleans' },
    { name: 'Blois', x: 200, y: 300, kind: 'place', href: '/carte?lieu=blois' },
    { name: 'Tours', x: 110, y: 320, kind: 'place', href: '/carte?lieu=tours' },
    { name: 'Amboise', x: 140, y: 322, kind: 'minor', href: '/carte?lieu=amboise' },
    { name: 'Vendôme', x: 170, y: 260, kind: 'call', href: '/carte?lieu=vendome', note: 'une réponse est en retard' },
    { name: 'Bourges', x: 440, y: 380, kind: 'place', href: '/carte?lieu=bourges' },
  ],
}

export const applicants: Choice[] = [
  { value: 'association', label: 'Une association', hint: 'Déclarée, avec un numéro RNA ou SIREN' },
  { value: 'company', label: 'Une entreprise ou une coopérative' },
  { value: 'authority', label: 'Une collectivité', hint: 'Commune, EPCI, PETR, département' },
  { value: 'other', label: 'Autre organisme public', disabled: true },
]

export const labelStates: ProcedureNode[] = [
  {
    id: 'draft',
    label: 'Brouillon',
    kind: 'start',
    who: 'le demandeur',
    note: 'Il s’enregistre seul, à mesure que l’on écrit.',
  },
  { id: 'submitted', label: 'Déposée', who: 'l’équipe' },
  { id: 'review', label: 'En instruction', who: 'l’instructeur' },
  {
    id: 'complete',
    label: 'À compléter',
    who: 'le demandeur',
    note: 'Une demande à la fois, avec son motif. Le délai est suspendu.',
  },
  { id: 'committee', label: 'En comité', who: 'le comité du label' },
  { id: 'granted', label: 'Accordée', kind: 'success' },
  { id: 'plan', label: 'Accordée avec plan d’action', kind: 'success' },
  { id: 'refused', label: 'Refusée', kind: 'failure' },
  { id: 'closed', label: 'Close sans décision', kind: 'failure' },
]

export const labelActs: ProcedureEdge[] = [
  { from: 'draft', to: 'submitted', label: 'dépôt', who: 'le demandeur' },
  { from: 'submitted', to: 'review', label: 'prise en charge', who: 'l’instructeur' },
  { from: 'review', to: 'complete', label: 'demande de complément', who: 'l’instructeur' },
  { from: 'complete', to: 'review', label: 'complément envoyé', who: 'le demandeur' },
  { from: 'review', to: 'committee', label: 'transmission au comité', who: 'l’instructeur' },
  { from: 'committee', to: 'granted', label: 'décision motivée', who: 'le comité' },
  { from: 'committee', to: 'plan', label: 'décision motivée', who: 'le comité' },
  { from: 'committee', to: 'refused', label: 'décision motivée', who: 'le comité' },
  { from: 'complete', to: 'closed', label: 'sans réponse dans le délai' },
]

export const register = [
  {
    id: '1',
    name: 'Les Jardins partagés de Vierzon',
    place: 'Vierzon',
    kind: 'Association',
    on: '12 mars 2026',
    criteria: 20,
    state: 'valid',
  },
  {
    id: '2',
    name: 'PETR du Pays de Bourges',
    place: 'Bourges',
    kind: 'Collectivité',
    on: '4 février 2026',
    criteria: 18,
    state: 'expired',
  },
  {
    id: '3',
    name: 'Université d’Orléans, conseil des étudiantes et étudiants',
    place: 'Orléans',
    kind: 'Université',
    on: '9 janvier 2026',
    criteria: 19,
    state: 'revoked',
  },
] as const
