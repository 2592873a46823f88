import { emptyContent } from '~/modules/network/rules/entry-content'
import { registerColumns } from '~/modules/label/register-export'

/** What a field of the open data is: JSON Schema types. */
export type OpenType = 'string' | 'number' | 'integer' | 'boolean' | 'strings' | 'links'
export type OpenField = Readonly<{ name: string; type: OpenType; nullable?: boolean }>
export type OpenCollection = Readonly<{
  name: 'practices' | 'methods' | 'resources' | 'events' | 'labels'
  fields: readonly OpenField[]
  /** Rows have `latitude` and `longitude`. */
  hasPlace: boolean
  /** Parameters that narrow it, beside `page` and `per_page`: those of the page that shows it. */
  filters: readonly string[]
  /** The page that shows the same to people. */
  page: string
}>

const text = (name: string): OpenField => ({ name, type: 'string' })
const orNull = (field: OpenField): OpenField => ({ ...field, nullable: true })
const point = [orNull({ name: 'latitude', type: 'number' }), orNull({ name: 'longitude', type: 'number' })]

/** The fields of an entry's content: their type is that of an empty one. */
function contentFields(kind: keyof typeof emptyContent): OpenField[] {
  return Object.entries(emptyContent[kind])
    .filter(([name]) => name !== 'place')
    .map(([name, value]): OpenField => {
      if (name === 'links') return { name, type: 'links' }
      if (name === 'participants') return { name, type: 'integer', nullable: true }
      if (Array.isArray(value)) return { name, type: 'strings' }
      return value === null ? orNull(text(name)) : text(name)
    })
}
const ofEntry = (kind: keyof typeof emptyContent, more: readonly OpenField[] = []): OpenField[] => [
  text('id'),
  text('url'),
  ...contentFields(kind),
  ...more,
  text('completeness'),
  orNull(text('publishedAt')),
  text('updatedAt'),
  orNull(text('source')),
  { name: 'isDemonstration', type: 'boolean' },
]

/** Everything that is open, in one table: the API, its description, its page and the daily archive are made from it. */
export const openCollections: readonly OpenCollection[] = [
  {
    name: 'practices',
    fields: ofEntry('practice', [
      ...['placeName', 'precision', 'territory', 'commune', 'epci', 'departement'].map((name) => orNull(text(name))),
      ...point,
    ]),
    hasPlace: true,
    filters: [
      'q',
      'theme',
      'public',
      'niveau',
      'methode',
      'territoire',
      'depuis',
      'jusque',
      'label',
      'fiche',
      'pres',
      'rayon',
      'cadre',
      'tri',
    ],
    page: '/reseau/pratiques',
  },
  { name: 'methods', fields: ofEntry('method'), hasPlace: false, filters: [], page: '/reseau/methodes' },
  { name: 'resources', fields: ofEntry('resource'), hasPlace: false, filters: [], page: '/reseau/ressources' },
  {
    name: 'events',
    fields: [
      ...['id', 'kind', 'state', 'title', 'startsOn', 'endsOn'].map(text),
      ...['startsAt', 'endsAt', 'place', 'departement'].map((name) => orNull(text(name))),
      ...point,
      text('url'),
    ],
    hasPlace: true,
    filters: ['genre', 'departement'],
    page: '/rencontres',
  },
  {
    name: 'labels',
    fields: registerColumns.map(text),
    hasPlace: false,
    filters: ['etat', 'departement', 'nature'],
    page: '/label/registre',
  },
]

export const openFormats = ['json', 'geojson', 'csv'] as const
export type OpenFormat = (typeof openFormats)[number]
export const formatsOf = ({ hasPlace }: OpenCollection): readonly OpenFormat[] =>
  openFormats.filter((format) => format !== 'geojson' || hasPlace)

export const mostPerPage = 200
export const usualPerPage = 50
