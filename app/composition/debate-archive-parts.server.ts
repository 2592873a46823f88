import { publicAnswers } from '~/modules/answers/archive-rows.server'
import { surveyOf } from '~/modules/answers/queries-figures.server'
import type { DebateFacts } from '~/modules/debates/queries.server'
import { db } from '~/platform/db/db.server'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { csvCell } from '~/platform/pure/csv'

/** One file of a debate's archive, piece by piece. Nothing in it is an address, an account, or what is not shown to all. */
export type ArchivePart = { name: string; pieces: (debate: DebateFacts) => AsyncGenerator<string> }

/** How many rows are read at once. */
const page = 500

const instant = (at: Date | null): string | null => at?.toISOString() ?? null
async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}
const lines = (rows: readonly Json[]): string => rows.map((row) => `${canonicalJson(row)}\n`).join('')
const ofRows = (read: (debate: DebateFacts) => Promise<readonly Json[]>) =>
  async function* (debate: DebateFacts): AsyncGenerator<string> {
    yield lines(await read(debate))
  }

const readme = ({ title, question, slug }: DebateFacts): string =>
  [
    title,
    '',
    question,
    '',
    `Débat : ${slug}`,
    'Fichiers .ndjson : un objet JSON par ligne, dans l’ordre des numéros. Fichiers .csv : les mêmes lignes, point-virgule, UTF-8.',
    'fichiers/ : les documents joints, nommés par leur empreinte SHA-256.',
    'Ce que la modération a retiré n’a plus de texte, mais garde son numéro et sa raison.',
    'Aucune adresse, aucun compte. Licence Ouverte 2.0.',
    '',
  ].join('\n')

const debateRow = (debate: DebateFacts): Json => ({
  slug: debate.slug,
  title: debate.title,
  question: debate.question,
  state: debate.state,
  template: debate.template,
  summary: debate.summary,
  scope: debate.scope,
  rules: debate.rules,
  publics: debate.publics,
  governance: debate.governance,
  authority: debate.authority,
  territory: debate.territoryCode,
  budgetCents: debate.budgetCents,
  opensOn: debate.opensOn,
  closesOn: debate.closesOn,
  isDemonstration: debate.isDemonstration,
  stages: debate.stages.map(({ kind, title, text, startsOn, endsOn }) => ({ kind, title, text, startsOn, endsOn })),
})

const shown = ['published', 'merged', 'split', 'removed', 'withdrawn']

async function contributionRows(
  debateId: string,
  after: number,
): Promise<{ number: number; row: Record<string, Json> }[]> {
  const rows = await db.contribution.findMany({
    where: { debateId, number: { gt: after }, state: { in: shown } },
    orderBy: { number: 'asc' },
    take: page,
    include: { removals: { orderBy: { id: 'asc' } }, mergedInto: { select: { number: true } } },
  })
  return rows.map((one) => {
    const isRead = one.state !== 'removed' && one.state !== 'withdrawn'
    return {
      number: one.number,
      row: {
        number: one.number,
        state: one.state,
        origin: one.origin,
        theme: one.theme,
        title: isRead ? one.title : '',
        text: isRead ? one.text : '',
        author: isRead ? one.authorName : '',
        commune: one.communeCode,
        supports: one.supports,
        mergedInto: one.mergedInto?.number ?? null,
        publishedAt: instant(one.publishedAt),
        removed: one.removals.at(-1)?.reason ?? null,
      },
    }
  })
}

async function* contributions(
  { id }: DebateFacts,
  write: (rows: readonly Record<string, Json>[], isFirst: boolean) => string,
): AsyncGenerator<string> {
  for (let after = 0, isFirst = true; ; isFirst = false) {
    const rows = await contributionRows(id, after)
    yield write(rows.map(({ row }) => row), isFirst) // prettier-ignore
    after = rows.at(-1)?.number ?? after
    if (rows.length < page) return
  }
}

const columns = ['number', 'state', 'origin', 'theme', 'title', 'text', 'author', 'commune', 'supports', 'mergedInto', 'publishedAt', 'removed'] // prettier-ignore
const cell = (value: Json | undefined): string => csvCell(value === null || value === undefined ? '' : String(value))
const csv = (rows: readonly Record<string, Json>[], isFirst: boolean): string =>
  [...(isFirst ? [`\ufeff${columns.join(';')}`] : []), ...rows.map((row) => columns.map((column) => cell(row[column])).join(';'))] // prettier-ignore
    .map((line) => `${line}\r\n`)
    .join('')

async function* comments({ id }: DebateFacts): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const rows = await db.contributionComment.findMany({
      where: { contribution: { debateId: id, state: { in: shown } }, id: { gt: after }, state: 'published' },
      orderBy: { id: 'asc' },
      take: page,
      include: { contribution: { select: { number: true } } },
    })
    yield lines(
      rows.map(({ contribution, kind, text, authorName, createdAt }) => ({
        ...{ contribution: contribution.number, kind, text },
        author: authorName,
        at: instant(createdAt),
      })),
    )
    after = rows.at(-1)?.id ?? after
    if (rows.length < page) return
  }
}

const news = ofRows(async ({ id }) =>
  (await db.debateNews.findMany({ where: { debateId: id }, orderBy: { id: 'asc' } })).map(
    ({ title, text, publishedAt }) => ({ title, text, publishedAt: instant(publishedAt) }),
  ),
)
const garantEntries = ofRows(async ({ id }) =>
  (await db.garantEntry.findMany({ where: { debateId: id }, orderBy: { number: 'asc' } })).map(
    ({ number, kind, stageKind, title, text, writtenAt }) => ({
      ...{ number, kind, stageKind, title, text },
      writtenAt: instant(writtenAt),
    }),
  ),
)
const changes = ofRows(async ({ id }) =>
  (await db.debateChange.findMany({ where: { debateId: id }, orderBy: { id: 'asc' } })).map(
    ({ section, changes: what, why, changedAt }) => ({ section, changes: what, why, changedAt: instant(changedAt) }),
  ),
)
const reports = ofRows(async ({ id }) =>
  (await db.debateReportVersion.findMany({ where: { debateId: id }, orderBy: { version: 'asc' } })).map(
    ({ version, content, contentHash, note, publishedAt }) => ({
      ...{ version, note, hash: contentHash, content },
      publishedAt: instant(publishedAt),
    }),
  ),
)

const workshops = ofRows(async ({ id }) =>
  (
    await db.workshop.findMany({
      where: { debateId: id, event: { publishedAt: { not: null } } },
      orderBy: { id: 'asc' },
      include: { event: true },
    })
  ).map(({ event }) => ({
    ...{ title: event.title, startsOn: event.startsOn, place: event.place, territory: event.territoryCode },
    ...{ state: event.state, attended: event.attended, report: event.report },
  })),
)
const papers = ofRows(async ({ id }) =>
  (
    await db.positionPaper.findMany({
      where: { debateId: id, state: 'published' },
      orderBy: { number: 'asc' },
      include: { organisation: { select: { name: true } } },
    })
  ).map(({ number, title, sections, organisation, publishedAt }) => ({
    ...{ number, title, sections, organisation: organisation.name },
    publishedAt: instant(publishedAt),
  })),
)
/** Results alone: each question's archive of ballots has a file and a verifier of its own. */
const votation = ofRows(async ({ id }) =>
  (
    await db.votation.findMany({
      where: { debateId: id, state: 'counted' },
      include: { questions: { orderBy: { position: 'asc' } } },
    })
  ).map(({ title, summary, questions }) => ({
    ...{ title, summary },
    questions: questions.map((one) => ({ title: one.title, result: one.result, archiveHash: one.archiveHash })),
  })),
)

/** Each module adds what it puts into the archive of a debate. */
export const archiveParts: readonly ArchivePart[] = [
  { name: 'LISEZMOI.txt', pieces: (debate) => once(readme(debate)) },
  { name: 'debat.json', pieces: (debate) => once(`${canonicalJson(debateRow(debate))}\n`) },
  { name: 'changements.ndjson', pieces: changes },
  { name: 'actualites.ndjson', pieces: news },
  { name: 'garants.ndjson', pieces: garantEntries },
  { name: 'contributions.ndjson', pieces: (debate) => contributions(debate, lines) },
  { name: 'contributions.csv', pieces: (debate) => contributions(debate, csv) },
  { name: 'arguments.ndjson', pieces: comments },
  { name: 'ateliers.ndjson', pieces: workshops },
  { name: 'cahiers.ndjson', pieces: papers },
  { name: 'votation.ndjson', pieces: votation },
  { name: 'qui-participe.json', pieces: ofRows(async ({ id }) => [await surveyOf(id)]) },
  { name: 'rapport.ndjson', pieces: reports },
  { name: 'reponses.ndjson', pieces: ofRows(({ id }) => publicAnswers(id)) },
]

/** The documents that go with it: those of the information file, pictures of contributions, letters and proofs. */
export async function* archivedFiles({ id }: DebateFacts): AsyncGenerator<{ name: string; hash: string }> {
  const file = { select: { hash: true, name: true } } as const
  const answer = { answer: { recommendation: { debateId: id } } }
  const [documents, letters, proofs, pictures] = await Promise.all([
    db.debateDocument.findMany({ where: { debateId: id }, select: { file } }),
    db.answerVersion.findMany({ where: answer, select: { file } }),
    db.answerProgress.findMany({ where: answer, select: { file } }),
    db.contribution.findMany({
      where: { debateId: id, pictureId: { not: null }, state: { in: ['published', 'merged', 'split'] } },
      select: { picture: file },
    }),
  ])
  const found = [
    ...[...documents, ...letters, ...proofs].map((row) => row.file),
    ...pictures.map(({ picture }) => picture),
  ].flatMap((one) => one ?? [])
  const extension = (name: string): string => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''
  const byHash = new Map(found.map(({ hash, name }) => [hash, `${hash}${extension(name)}`]))
  for (const [hash, name] of [...byHash].sort(([a], [b]) => (a < b ? -1 : 1))) yield { name, hash }
}
