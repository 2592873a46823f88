import { type EntryKind, entryKinds } from './entry-content'
import { entryFolders } from './found-entry'

const proposalWords: Readonly<Record<EntryKind, string>> = {
  practice: 'pratique',
  method: 'methode',
  resource: 'ressource',
}

/** Where an entry of this kind is proposed. */
export const proposalAddress = (kind: EntryKind): string => `/reseau/proposer/${proposalWords[kind]}`

/** The kind that such an address asks for. */
export const kindOfProposal = (word: string | undefined): EntryKind | undefined =>
  entryKinds.find((kind) => proposalWords[kind] === word)

/** The kind whose pages are under /reseau/‹folder›. */
export const kindOfFolder = (folder: string | undefined): EntryKind | undefined =>
  entryKinds.find((kind) => entryFolders[kind] === folder)
