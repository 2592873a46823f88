import { type EntryKind, emptyContent, type ContentOf } from '~/modules/network/rules/entry-content'
import { insertEntry, type NewEntry } from '~/modules/network/store-changes.server'
import { transact } from '~/platform/db/db.server'

let count = 0

/** The six fields of a practice, all different from one to the next. */
export const practiceOf = (more: Partial<ContentOf['practice']> = {}): ContentOf['practice'] => {
  count += 1
  return {
    ...emptyContent.practice,
    title: `Pratique d’essai ${count}`,
    who: 'Un collectif d’essai',
    startsOn: '2024-05',
    done: 'On s’est réuni chaque mois.',
    changed: 'Le conseil municipal répond désormais.',
    ...more,
  }
}

/** An entry with the change that creates it. */
export const createEntry = <K extends EntryKind>(entry: NewEntry<K>) => transact((tx) => insertEntry(tx, entry))

export const createPractice = ({
  state = 'published',
  ownerId = null,
  content = {},
}: {
  state?: NewEntry['state']
  ownerId?: string | null
  content?: Partial<ContentOf['practice']>
} = {}) => createEntry({ kind: 'practice', content: practiceOf(content), state, ownerId })

/** A complete method. */
export const methodOf = (more: Partial<ContentOf['method']> = {}): ContentOf['method'] => {
  count += 1
  return {
    ...emptyContent.method,
    title: `Méthode d’essai ${count}`,
    purpose: 'Parler chacun à son tour.',
    steps: '1. On ouvre.\n2. On parle.\n3. On clôt.',
    whenToUse: 'Quand on se connaît peu.',
    whenNotToUse: 'Quand il faut trancher vite.',
    groupSize: '12-30',
    duration: 'half-day',
    material: 'Des chaises.',
    variants: 'Debout.',
    sources: 'Un ouvrage d’essai.',
    ...more,
  }
}

export const resourceOf = (more: Partial<ContentOf['resource']> = {}): ContentOf['resource'] => {
  count += 1
  return {
    ...emptyContent.resource,
    title: `Ressource d’essai ${count}`,
    about: 'Ce que l’on y trouve.',
    resourceKind: 'guide',
    links: [{ title: 'Le site', url: 'https://exemple.fr/' }],
    ...more,
  }
}
