import { renderToStaticMarkup } from 'react-dom/server'
import { now, today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { fileStore } from '~/platform/files/file-store.server'
import { distinctNames, textEntry, type ZipEntry } from '~/platform/files/zip.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { civilDateOf } from '~/platform/pure/civil-date'
import { applicationPdf } from './application-pdf.server'
import { ArchivedFile, type ArchivedOpinion } from './components/archived-file'
import { type FollowUpData, followUpPage } from './components/follow-up-page'
import { labelLetterPdf } from './letter-pdf.server'
import { archiveMessages } from './messages/archive'
import { followUpOf } from './queries-applicant.server'
import { type AppealRead, appealsOf } from './queries-committee.server'
import { fileOf, type FileRead } from './queries-officer.server'
import { opinionsOf, opinionsShown, visitsOf, type VisitRead } from './queries-opinion.server'
import { sentLettersOf } from './queries-template.server'
import { hearingOf } from './store-hearing.server'

type Found = Omit<NonNullable<Awaited<ReturnType<typeof followUpOf>>>, 'application'> & {
  application: FileRead['application']
}
type Beside = {
  appeals: readonly AppealRead[]
  opinions: readonly ArchivedOpinion[]
  visits: readonly VisitRead[]
  findings: readonly Pick<FileRead['findings'][number], 'criterionId' | 'outcome' | 'note'>[]
}
type Piece = { fileId: string; hash: string; at: Date; path: string }
export type FileArchive = { name: string; entries: AsyncGenerator<ZipEntry> }

/** The pieces whose content is still kept, each under a name of its own in the folder of what it is attached to. */
async function keptPieces(
  rows: readonly { folder: string; fileId: string; at: Date; file: { name: string; hash: string } }[],
): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const folder of new Set(rows.map((row) => row.folder))) {
    const inside = rows.filter((row) => row.folder === folder)
    const names = distinctNames(inside.map(({ file }) => file.name))
    for (const [index, { fileId, at, file }] of inside.entries())
      if (await fileStore.stat(file.hash))
        pieces.push({ fileId, hash: file.hash, at, path: `${folder}/${names[index] ?? fileId}` })
  }
  return pieces
}

/**
 * The page of a file, whose links lead to the pieces beside it, and to the portal for all else. Only markup holds `href="`:
 * what people wrote is escaped.
 */
function pageOf(page: FollowUpData, beside: Beside, pieces: readonly Piece[], locale: Locale): string {
  const markup = renderToStaticMarkup(<ArchivedFile {...beside} page={page} madeAt={now()} locale={locale} />)
  const paths = new Map(pieces.map(({ fileId, path }) => [fileId, path]))
  const linked = markup.replace(/href="\/(?:fichiers\/([0-9a-f-]+))?/g, (portal, fileId: string | undefined) => {
    const path = fileId === undefined ? undefined : paths.get(fileId)
    if (path !== undefined) return `href="${path.split('/').map(encodeURIComponent).join('/')}`
    return portal.replace('"/', `"${env().portalUrl.origin}/`)
  })
  return `<!doctype html>\n${linked}\n`
}

/** A text as the archive tells of it: its files by name, as they stand beside it. */
const withFiles = <T extends { files: ArchivedOpinion['files'] }>({ files, ...text }: T) => ({
  ...text,
  files: files.map(({ name, hash }) => ({ name, hash })),
})

/** The files of an opinion and of its former texts, each once. */
const filesOf = ({ files, former }: ArchivedOpinion): ArchivedOpinion['files'] => [
  ...new Map([...files, ...former.flatMap((version) => version.files)].map((file) => [file.fileId, file])).values(),
]

async function* entriesOf(found: Found, beside: Beside, locale: Locale): AsyncGenerator<ZipEntry> {
  const { files, about, link } = archiveMessages[locale]
  const { application, version, counts, report, decision, history } = found
  const at = now()
  const pieces = await keptPieces([
    ...found.evidence.map((row) => ({ ...row, folder: `${files.pieces}/${row.criterionId}`, at: row.addedAt })),
    ...beside.visits.flatMap(({ visitedOn, files: attached }) =>
      attached.map(({ fileId, name, hash }) => ({
        ...{ fileId, at, file: { name, hash } },
        folder: `${files.visitFiles}/${visitedOn}`,
      })),
    ),
    ...beside.opinions.flatMap((opinion) =>
      filesOf(opinion).map(({ fileId, name, hash }) => ({
        ...{ fileId, at, file: { name, hash } },
        folder: `${files.opinionFiles}/${opinion.kind}`,
      })),
    ),
  ])
  const answers = {
    format: 'crdp-application/1',
    charterVersion: version.version,
    ...{ applicantKind: application.applicantKind, initiativeKind: application.initiativeKind },
    ...{ date: today(), answers: application.answers, evidence: counts },
  }
  const opinions = beside.opinions.map(({ former, ...opinion }) => ({
    ...withFiles(opinion),
    former: former.map(withFiles),
  }))
  const hearing = await hearingOf(application.id)
  const parts: [keyof typeof about, unknown][] = [
    ['answers', answers],
    ['report', report],
    ['findings', beside.findings.length > 0 ? beside.findings : null],
    ['opinions', opinions.length > 0 ? opinions : null],
    [
      'visits',
      beside.visits.length > 0 ? beside.visits.map(({ files: _, recordedById: __, ...visit }) => visit) : null,
    ],
    ['hearing', hearing],
    ['decision', decision && { ...decision, appeals: beside.appeals }],
    ['history', history.map((row) => ({ ...row, at: row.at.toISOString() }))],
  ]
  const kept = parts.filter(([, content]) => content !== null)
  const letters = await sentLettersOf(application)
  const listed: (keyof typeof about)[] = [
    ...(['page', 'document'] as const),
    ...kept.map(([key]) => key),
    ...(pieces.length > 0 ? (['pieces'] as const) : []),
    ...(letters.length > 0 ? (['letters'] as const) : []),
  ]
  const readme = [
    [application.number, application.title].filter(Boolean).join(' · '),
    application.organisation.name,
    '',
    ...listed.map((key) => `${files[key]} : ${about[key]}`),
    '',
    `${link} : ${env().portalUrl.origin}`,
    '',
  ]
  yield textEntry(files.readme, at, readme.join('\r\n'))
  const page = followUpPage(found, locale, today())
  const { isDemonstration } = application
  yield textEntry(files.page, at, pageOf(page, beside, pieces, locale))
  const document = await applicationPdf(page, { appeals: beside.appeals, at, isDemonstration, locale })
  yield { name: files.document, at, isText: false, pieces: () => [document] }
  for (const [key, content] of kept) yield textEntry(files[key], at, `${canonicalJson(content as Json)}\n`)
  const letterNames = distinctNames(letters.map(({ kind, sentAt }) => `${kind}-${civilDateOf(sentAt)}.pdf`))
  for (const [index, letter] of letters.entries()) {
    const content = await labelLetterPdf(letter)
    const name = `${files.letters}/${letterNames[index] ?? letter.id}`
    yield { name, at: letter.sentAt, isText: false, pieces: () => [content] }
  }
  for (const piece of pieces)
    yield { name: piece.path, at: piece.at, isText: false, pieces: () => fileStore.open(piece.hash) }
}

const archive = (found: Found, beside: Beside, locale: Locale): FileArchive => {
  const { noNumber } = archiveMessages[locale]
  return { name: `dossier-${found.application.number ?? noNumber}.zip`, entries: entriesOf(found, beside, locale) }
}

/** Everything of a file that its applicant may read; null for whoever does not act for them. */
export async function ownArchive(actor: Actor, id: string, locale: Locale): Promise<FileArchive | null> {
  const found = await followUpOf(actor, id)
  if (!found) return null
  const [appeals, shown] = await Promise.all([appealsOf(id), opinionsShown(id)])
  // What was written before a correction is for those who examine and decide.
  const opinions = shown.map((opinion) => ({ ...opinion, isConfidential: false, former: [] }))
  return archive(found, { appeals, opinions, visits: [], findings: [] }, locale)
}

/**
 * Everything of a file that the cooperative's side may read, null for whoever may not see it. Without the committee's scores,
 * which are its members' own until all have sent theirs.
 */
export async function teamArchive(actor: Actor, id: string, locale: Locale): Promise<FileArchive | null> {
  const found = await fileOf(actor, id)
  if (!found) return null
  const [appeals, asked, visits] = await Promise.all([appealsOf(id), opinionsOf(found.application), visitsOf(id)])
  const opinions = asked
    .filter(({ standing }) => standing === 'given')
    .map(({ id: opinion, kind, name, question, answer, text, isConfidential, files, former }) => ({
      ...{ id: opinion, kind, name, question, answer, text, isConfidential, files, former },
    }))
  const findings = found.findings.map(({ criterionId, outcome, note }) => ({ criterionId, outcome, note }))
  return archive(found, { appeals, opinions, visits, findings }, locale)
}
