import { beforeAll, describe, expect, it } from 'vitest'
import { feedEntries } from '~/composition/feed.server'
import { reindexSearch } from '~/composition/search.server'
import { cancelMeeting } from '~/modules/governance/commands/cancel-meeting.server'
import { meetingById } from '~/modules/governance/queries-meetings.server'
import { db } from '~/platform/db/db.server'
import { given } from '../factories/label'
import { convenedMeeting, createOfficers, draftMeeting, type Officers } from '../factories/meetings'
import { setUpStatutes } from '../factories/statutes'

let officers: Officers
beforeAll(async () => {
  await setUpStatutes()
  officers = await createOfficers()
})

const newsOf = async (id: string) =>
  (await feedEntries('fr')).filter((entry) => entry.path.endsWith(id)).map((entry) => entry.title)
const found = (id: string) =>
  db.searchDocument.findMany({ where: { url: { contains: id } }, orderBy: { locale: 'asc' } })

describe('what everyone may know of a meeting', () => {
  it('is nothing while it is drafted, nor where the draft is given up', async () => {
    const { id } = await draftMeeting(officers)
    given(await cancelMeeting(officers.team, { id, reason: 'Elle n’a plus d’objet.' }))
    expect(await newsOf(id)).toEqual([])
    await reindexSearch()
    expect(await found(id)).toEqual([])
    expect((await meetingById(id))?.subject.isDraft).toBe(true)
  })

  it('is in the feed and in search from its convocation, and says when it is called off', async () => {
    const { id } = await convenedMeeting(officers, { title: 'Assemblée des noisetiers', place: 'Salle d’essai' })
    expect(await newsOf(id)).toEqual(['Convocation\u00a0: Assemblée des noisetiers'])
    const indexed = await found(id)
    expect(indexed.map(({ url, locale, kind }) => [url, locale, kind])).toEqual([
      [`/assemblees/${id}`, 'en', 'meeting'],
      [`/assemblees/${id}`, 'fr', 'meeting'],
    ])
    expect(indexed[0]?.excerpt).toContain('Approuver les comptes d’essai')
    given(await cancelMeeting(officers.team, { id, reason: 'La salle est fermée.' }))
    expect(await newsOf(id)).toContain('Annulation\u00a0: Assemblée des noisetiers')
    await reindexSearch()
    expect(await found(id)).toEqual(indexed)
  })

  it('keeps what a body will talk of to its members', async () => {
    const { id } = await convenedMeeting(officers, { kind: 'sitting', body: 'board', assemblyKind: null })
    const [first] = await found(id)
    expect(first?.url).toBe(`/seances/${id}`)
    expect(first?.excerpt).not.toContain('Approuver')
    expect(await newsOf(id)).toEqual([])
  })
})
