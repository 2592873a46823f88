import { placesByCodes } from '~/modules/territory/queries.server'
import { csvCell } from '~/platform/pure/csv'
import { everyContribution } from './queries-list.server'
import { isContributionState, isRead } from './rules/contribution'

type Batches = ReturnType<typeof everyContribution> extends AsyncGenerator<infer Batch> ? Batch : never
type Row = Batches[number]

/** What everyone may take: never an address, and no words of what was removed or withdrawn. */
function publicRow(row: Row, placeName: string) {
  const shown = isContributionState(row.state) && isRead(row.state)
  return {
    number: row.number,
    state: row.state,
    origin: row.origin,
    originNote: row.originNote,
    theme: row.theme,
    title: shown ? row.title : '',
    text: shown ? row.text : '',
    author: shown ? row.authorName : '',
    territory: row.communeCode ?? '',
    place: placeName,
    latitude: row.latitude,
    longitude: row.longitude,
    supports: row.supports,
    exchanges: row.discussed,
    publishedAt: row.publishedAt?.toISOString() ?? '',
    picture: shown ? row.pictureText : '',
    mergedInto: row.mergedInto?.number ?? null,
    splitFrom: row.splitFrom?.number ?? null,
    removedFor: row.removals[0]?.reason ?? '',
    isDemonstration: row.isDemonstration,
  }
}
export type ExportedContribution = ReturnType<typeof publicRow>

/** The public rows of a debate, a few hundreds at a time. */
export async function* exportedContributions(debateId: string): AsyncGenerator<ExportedContribution[]> {
  for await (const rows of everyContribution(debateId)) {
    const codes = [...new Set(rows.flatMap(({ communeCode }) => communeCode ?? []))]
    const names = new Map((await placesByCodes(codes)).map(({ code, name }) => [code, name]))
    yield rows.map((row) => publicRow(row, names.get(row.communeCode ?? '') ?? ''))
  }
}

const columns = [
  'number', 'state', 'origin', 'originNote', 'theme', 'title', 'text', 'author', 'territory', 'place', 'latitude',
  'longitude', 'supports', 'exchanges', 'publishedAt', 'picture', 'mergedInto', 'splitFrom', 'removedFor',
  'isDemonstration',
] as const satisfies readonly (keyof ExportedContribution)[] // prettier-ignore

const cell = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? csvCell(value) : value === null ? '' : String(value)

/** A line a contribution, a column a fact, after the line of their names. */
export async function* contributionsCsv(debateId: string): AsyncGenerator<string> {
  yield `\ufeff${columns.join(',')}\r\n`
  for await (const rows of exportedContributions(debateId))
    yield rows.map((row) => `${columns.map((name) => cell(row[name])).join(',')}\r\n`).join('')
}

export async function* contributionsJson(debate: { id: string; title: string; slug: string }): AsyncGenerator<string> {
  yield `{"debate":${JSON.stringify({ slug: debate.slug, title: debate.title })},"contributions":[`
  let isFirst = true
  for await (const rows of exportedContributions(debate.id)) {
    if (rows.length === 0) continue
    yield (isFirst ? '\n' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n')
    isFirst = false
  }
  yield '\n]}\n'
}
