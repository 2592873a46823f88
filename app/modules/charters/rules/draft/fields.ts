import * as z from 'zod/mini'

/**
 * A draft as it is typed: the text of each field by its name ('statement.fr'), part by part. It keeps what cannot be read yet,
 * so that nothing typed is lost; `readDraft` turns it into a charter.
 */
export type Fields = Readonly<Record<string, string>>
export const draftParts = ['texte', 'articles', 'criteres', 'conditions'] as const
export type DraftPart = (typeof draftParts)[number]
export type DraftContent = Readonly<Record<DraftPart, readonly Fields[]>>

const fields = z.record(z.string(), z.string())
export const draftContentSchema = z.object({
  texte: z.array(fields),
  articles: z.array(fields),
  criteres: z.array(fields),
  conditions: z.array(fields),
})

const inBoth = (...names: string[]): string[] => names.flatMap((name) => [`${name}.fr`, `${name}.en`])

export const settingFields = [
  'instructionDays',
  'completionDays',
  'draftDays',
  'draftNoticeDays',
  'validityMonths',
  'appealDays',
  'appealDecisionDays',
  'hearingDays',
  'fileMonths',
] as const

/** Those that a charter may leave out: the portal's own rule holds then. */
export const optionalSettings: readonly string[] = ['appealDays', 'appealDecisionDays', 'hearingDays', 'fileMonths']

/** The fields of each part, in the order of the page. */
export const partFields: Readonly<Record<DraftPart, readonly string[]>> = {
  texte: [
    ...inBoth('title', 'preamble'),
    ...settingFields.map((name) => `settings.${name}`),
    'settings.appealSuspends',
  ],
  articles: ['id', ...inBoth('title', 'text')],
  criteres: [
    ...['id', 'article'],
    ...inBoth('statement', 'guidance', 'source'),
    ...['applicants', 'initiatives', 'when', 'importance', 'weight', 'answer.type'],
    ...inBoth('answer.label', 'answer.help'),
    ...['answer.options', 'answer.minimum', 'answer.maximum'],
    ...inBoth('answer.unit'),
    ...['answer.earliest', 'answer.latest', 'answer.maximumLength', 'answer.maximumItems', 'answer.maximumItemLength'],
    'evidence.minimum',
    ...inBoth('evidence.help'),
    ...['rule.kind', 'rule.expression'],
    ...inBoth('failure', 'remedy'),
  ],
  conditions: ['id', 'article', 'condition', ...inBoth('failure')],
}

export const isDraftPart = (text: unknown): text is DraftPart => draftParts.includes(text as DraftPart)

/** Lists whose items may be added, taken away and moved. */
export type DraftList = Exclude<DraftPart, 'texte'>
export const listMoves = ['add', 'remove', 'up', 'down'] as const
export type ListChange = { list: DraftList; move: (typeof listMoves)[number]; index: number }

/** 'add:criteres', 'remove:criteres:2', 'up:articles:3': what a button of the page asks; null for anything else. */
export function readListChange(text: string): ListChange | null {
  const [verb, part, digits = '0'] = text.split(':')
  const move = listMoves.find((one) => one === verb)
  const list = draftParts.find((one): one is DraftList => one === part && one !== 'texte')
  return move && list && /^\d{1,4}$/.test(digits) ? { list, move, index: Number(digits) } : null
}

/** The fields that a new item begins with: those that have a usual value. */
const begun: Readonly<Record<DraftList, Fields>> = {
  articles: {},
  criteres: {
    applicants: 'association,company,local-authority,public-body',
    initiatives: 'debate,process,organisation',
    importance: 'mandatory',
    'answer.type': 'boolean',
    'rule.kind': 'expression',
    'rule.expression': '{ "var": "answer" }',
  },
  conditions: { condition: '{ ">=": [{ "var": "points" }, 1] }' },
}

/** Adds an item at the end, takes one away, or has it change places with its neighbour; what cannot be done changes nothing. */
export function changeList(content: DraftContent, { list, move, index }: ListChange): DraftContent {
  const items = [...content[list]]
  if (move === 'add') items.push(begun[list])
  else if (move === 'remove') items.splice(index, 1)
  else {
    const other = move === 'up' ? index - 1 : index + 1
    const [one, two] = [items[index], items[other]]
    if (!one || !two) return content
    items[index] = two
    items[other] = one
  }
  return { ...content, [list]: items }
}

/** The draft with one part's fields replaced by those posted; null where there is no such item. */
export function withPart(content: DraftContent, part: DraftPart, index: number, posted: Fields): DraftContent | null {
  if (index < 0 || index >= content[part].length) return null
  const kept = Object.fromEntries(partFields[part].map((name) => [name, posted[name] ?? '']))
  return { ...content, [part]: content[part].map((fields, at) => (at === index ? kept : fields)) }
}
