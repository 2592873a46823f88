import { unzipSync } from 'fflate'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FileArchive, ownArchive, teamArchive } from '~/modules/label/application-archive.server'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { correctOpinion } from '~/modules/label/commands/correct-opinion.server'
import { giveOpinion } from '~/modules/label/commands/give-opinion.server'
import { recordVisit } from '~/modules/label/commands/record-visit.server'
import { queueArchive } from '~/modules/label/queue-archive.server'
import { readApplication } from '~/modules/label/rules/read-charter'
import { db } from '~/platform/db/db.server'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import { zipPieces } from '~/platform/files/zip.server'
import { type Person, visitor } from '~/platform/permissions'
import { createParty, given, inCommittee, type Party, pdf, setUpCharter, underReview } from '../factories/label'
import { refusal } from '../factories/label-committee'
import { opinionAsked } from '../factories/label-opinions'
import { createPerson } from '../factories/people'

let instructor: Person
let party: Party

beforeAll(async () => {
  given(await setUpCharter())
  instructor = await createPerson({ roles: ['label-instructor'] })
  party = await createParty()
})

async function filesOf(archive: FileArchive | null): Promise<Record<string, string>> {
  if (!archive) throw new Error('no archive')
  const chunks: Uint8Array[] = []
  for await (const chunk of zipPieces(archive.entries)) chunks.push(chunk)
  const files = unzipSync(Buffer.concat(chunks))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
}
/** Puts a content in the place of each piece: the factories write rows alone. */
async function keepPieces(applicationId: string): Promise<void> {
  const rows = await db.evidence.findMany({ where: { applicationId }, select: { file: { select: { hash: true } } } })
  for (const { file } of [...rows, { file: pdf('photo') }]) {
    const temporary = path.join(await temporaryFolder(), file.hash)
    await writeFile(temporary, '%PDF-1.4 essai')
    await fileStore.put(temporary, file.hash)
  }
}
const shown = 'Elle tient, <b>je crois</b>.'
const kept = 'À dire au comité seul.'
const before = 'Ce que j’avais d’abord écrit.'

describe('the archive of a file', () => {
  it('holds what its applicant may read, and the team’s what it may', async () => {
    const id = await underReview(party, instructor)
    for (const [readers, text] of [
      ['everyone', shown],
      ['committee', kept],
    ] as const) {
      const { token } = await opinionAsked(instructor, id, { readers })
      if (text === shown) {
        given(await giveOpinion(visitor, { token, answer: null, text: before }))
        given(await correctOpinion(visitor, { token, answer: null, text }))
      } else given(await giveOpinion(visitor, { token, answer: null, text }))
    }
    const visit = { visitedOn: '2026-01-05', place: 'Bourges', participants: 'Deux', report: 'Vu sur place.' }
    given(await recordVisit(instructor, { id, ...visit, files: [pdf('photo')] }))
    await keepPieces(id)

    const own = await filesOf(await ownArchive(party.applicant, id, 'fr'))
    const names = Object.keys(own)
    expect(names).toEqual(expect.arrayContaining(['LISEZMOI.txt', 'dossier.html', 'demande.pdf', 'demande.json', 'verification.json', 'avis.json', 'historique.json'])) // prettier-ignore
    expect(readApplication(JSON.parse(own['demande.json'] ?? ''))).toHaveProperty('ok')
    const page = own['dossier.html'] ?? ''
    expect(page).toContain('Elle tient, &lt;b&gt;je crois&lt;/b&gt;.')
    expect(page).not.toMatch(/<script|href="\/(?!\/)/)
    const all = Object.values(own).join('\n')
    expect(all).not.toContain(kept)
    expect(all).not.toContain('Vu sur place.')
    expect(all).not.toContain(before)
    expect(own['demande.pdf']?.startsWith('%PDF-1.7')).toBe(true)
    // The bytes of each piece are there, and the page leads to them.
    const pieces = names.filter((name) => name.startsWith('pieces/'))
    expect(pieces.length).toBeGreaterThan(0)
    for (const piece of pieces) expect(own[piece]).toContain('%PDF')
    expect(page).toContain('href="pieces/written-rules/written-rules.pdf"')
    expect(page).not.toContain('/fichiers/')

    const team = await filesOf(await teamArchive(instructor, id, 'en'))
    const said = Object.values(team).join('\n')
    for (const text of [kept, 'Vu sur place.', before]) expect(said).toContain(text)
    expect(Object.keys(team)).toEqual(
      expect.arrayContaining(['README.txt', 'file.html', 'application.pdf', 'visits.json']),
    )
    expect(Object.keys(team).some((name) => name.startsWith('pieces-of-visits/2026-01-05/'))).toBe(true)
  })

  it('holds the decision with its reasons, and its letter', async () => {
    const other = await createParty()
    const id = await inCommittee(other, instructor, ['equidistance'])
    const letter = { text: 'Madame, Monsieur,\n\nLe label n’est pas accordé.', locale: 'fr' as const }
    given(
      await decideApplication(await createPerson({ roles: ['label-committee'] }), { id, decision: refusal, letter }),
    )
    const archive = await ownArchive(other.applicant, id, 'fr')
    expect(archive?.name).toMatch(/^dossier-\d{4}-\d{4}\.zip$/)
    const files = await filesOf(archive)
    expect(JSON.parse(files['decision.json'] ?? '')).toMatchObject({ outcome: 'refused', reasons: refusal.reasons })
    expect(files['dossier.html']).toContain(refusal.reasons['equidistance'])
    const [letters] = Object.keys(files).filter((name) => name.startsWith('lettres/'))
    expect(letters).toMatch(/^lettres\/decision-\d{4}-\d{2}-\d{2}\.pdf$/)
    expect(files[letters ?? '']?.startsWith('%PDF-1.7')).toBe(true)
  })

  it('is given to nobody else', async () => {
    const id = await underReview(await createParty(), instructor)
    expect(await ownArchive(party.applicant, id, 'fr')).toBeNull()
    expect(await ownArchive(instructor, id, 'fr')).toBeNull()
    expect(await teamArchive(party.applicant, id, 'fr')).toBeNull()
    expect(await teamArchive(visitor, id, 'fr')).toBeNull()
  })
})

describe('the archive of the queue', () => {
  it('holds each file that the filters leave in a folder of its own, and says which', async () => {
    const ids = [await underReview(await createParty(), instructor), await underReview(await createParty(), instructor)]
    const numbers = (await db.application.findMany({ where: { id: { in: ids } } })).map(({ number }) => number ?? '')
    const all = await filesOf(await queueArchive(instructor, new URLSearchParams('etat=all'), 'fr'))
    for (const number of numbers) {
      expect(Object.keys(all)).toEqual(expect.arrayContaining([`dossier-${number}/dossier.html`]))
      expect(all['LISEZMOI.txt']).toContain(number)
    }
    const one = await filesOf(await queueArchive(instructor, new URLSearchParams(`etat=all&q=${numbers[0]}`), 'fr'))
    const folders = new Set(Object.keys(one).map((name) => name.split('/', 1)[0]))
    expect([...folders]).toEqual([`dossier-${numbers[0]}`, 'LISEZMOI.txt'])
    expect(await queueArchive(party.applicant, new URLSearchParams(), 'fr')).toBeNull()
  })
})
