/**
 * A draft as it is typed: the text of each field by its name ('categories.0.name.fr'). It keeps what cannot be read yet, so
 * that nothing typed is lost; `readFields` turns it into statutes.
 */
export type DraftFields = Readonly<Record<string, string>>

/** The pages of the editor, in order, and the fields that each holds. */
export const draftSections = ['identite', 'membres', 'votes', 'assemblees', 'instances', 'depart'] as const
export type DraftSection = (typeof draftSections)[number]

const prefixes: Readonly<Record<DraftSection, readonly string[]>> = {
  identite: ['name.', 'legalForm', 'capital.'],
  membres: ['categories.'],
  votes: ['voting.', 'ties', 'electionTies'],
  assemblees: ['quorums.', 'resolutionKinds.', 'notice.', 'proxies.', 'initiative.'],
  instances: ['bodies.'],
  depart: ['leaving.'],
}

export const isDraftSection = (text: unknown): text is DraftSection => draftSections.includes(text as DraftSection)

const isIn = (section: DraftSection, name: string): boolean =>
  prefixes[section].some((prefix) => (prefix.endsWith('.') ? name.startsWith(prefix) : name === prefix))

export const sectionOfField = (name: string): DraftSection =>
  draftSections.find((section) => isIn(section, name)) ?? 'identite'

export const fieldsIn = (fields: DraftFields, section: DraftSection): DraftFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => isIn(section, name)))

/** The draft with one page's fields replaced by those posted: a box that was unticked is not posted, and so goes. */
export const withSection = (fields: DraftFields, section: DraftSection, posted: DraftFields): DraftFields => ({
  ...Object.fromEntries(Object.entries(fields).filter(([name]) => !isIn(section, name))),
  ...fieldsIn(posted, section),
})

/** Lists whose items may be added and taken away. */
export const draftLists = ['categories', 'voting.colleges', 'resolutionKinds', 'bodies'] as const
export type DraftList = (typeof draftLists)[number]
export type ListChange = { list: DraftList; remove: number | null }

/** How many items a list has: they are numbered from 0 without a gap, and each has an id, be it empty. */
export function countOf(fields: DraftFields, list: DraftList): number {
  let count = 0
  while (`${list}.${count}.id` in fields) count += 1
  return count
}

/** 'add:categories', 'remove:categories.2': what a button of the form asks; null for anything else. */
export function readListChange(text: string): ListChange | null {
  const [verb, rest = ''] = text.split(':')
  const added = draftLists.find((list) => verb === 'add' && rest === list)
  if (added) return { list: added, remove: null }
  const removed = draftLists.find((list) => verb === 'remove' && rest.startsWith(`${list}.`))
  const index = removed === undefined ? '' : rest.slice(removed.length + 1)
  return removed !== undefined && /^\d{1,3}$/.test(index) ? { list: removed, remove: Number(index) } : null
}

/** Adds an empty item at the end, or takes one away and closes the gap. */
export function changeList(fields: DraftFields, { list, remove }: ListChange): DraftFields {
  if (remove === null) return { ...fields, [`${list}.${countOf(fields, list)}.id`]: '' }
  const changed: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    const match = name.startsWith(`${list}.`) ? /^(\d+)\.(.*)$/.exec(name.slice(list.length + 1)) : null
    const [, digits = '', rest = ''] = match ?? []
    const index = Number(digits)
    if (!match || index < remove) changed[name] = value
    else if (index > remove) changed[`${list}.${index - 1}.${rest}`] = value
  }
  return changed
}
