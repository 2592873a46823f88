import { fold } from '~/platform/pure/fold'
import { slugOf } from '~/platform/pure/slug'
import { completenessOf } from './completeness'
import type { ContentOf, EntryContent, EntryKind } from './entry-content'

/** The territories that hold a place, as codes; null beyond what its author lets be seen. */
export type Whereabouts = Readonly<{ commune: string | null; epci: string | null; departement: string | null }>
export const nowhere: Whereabouts = { commune: null, epci: null, departement: null }

/** The first day that a date may mean: '2017' and '2017-01' are '2017-01-01'. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)

/** The columns that repeat what an entry's content says, so that it is found, sorted and drawn. */
export function columnsOf<K extends EntryKind>(kind: K, content: ContentOf[K], whereabouts: Whereabouts) {
  const { title, licence } = content
  const practice: Partial<ContentOf['practice']> = kind === 'practice' ? (content as EntryContent) : {}
  const place = practice.place ?? null
  return {
    title,
    foldedTitle: fold(title),
    licence,
    completeness: completenessOf(kind, content).level,
    happenedOn: practice.startsOn ? firstDay(practice.startsOn) : null,
    territoryCode: place?.territory ?? null,
    communeCode: whereabouts.commune,
    epciCode: whereabouts.epci,
    departement: whereabouts.departement,
    precision: place?.precision ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  }
}

/** What the address of an entry says: words of its title, then six characters of its id so that no two are the same. */
export const entrySlug = (title: string, id: string): string =>
  [slugOf(title, 70), id.replaceAll('-', '').slice(-6)].filter((part) => part !== '').join('-')
