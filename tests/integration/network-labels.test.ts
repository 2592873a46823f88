import { beforeAll, expect, it } from 'vitest'
import { showLabels } from '~/composition/commands/show-labels.server'
import { tiesOf } from '~/composition/network-ties.server'
import { actorOfUser } from '~/modules/members/actor.server'
import { practicesOf } from '~/modules/network/queries-practices.server'
import { openFilter } from '~/modules/network/rules/practice-filter'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { createCertificates } from '../factories/certificates'
import { createPractice } from '../factories/entries'
import { given, setUpCharter } from '../factories/label'
import { createPerson } from '../factories/people'
import { actFor } from '../permissions/world'

beforeAll(setUpCharter)

const said = (id: string) =>
  transact((tx) =>
    writeJournal(tx, { actor: { kind: 'system', job: 'test' }, act: 'test', subject: { kind: 'certificate', id } }),
  )
/** The practices that the map shows as labelled. */
const labelled = async () => {
  const { index, found } = await practicesOf({ ...openFilter, label: true })
  return [...found.rows].map((row) => index.rows[row]?.id)
}

it('a practice says the labels of its author’s organisations, for as long as they hold', async () => {
  const [held, lapsed] = await createCertificates([{ title: 'Tenu' }, { title: 'Dépassé', validUntil: '2026-04-01' }])
  const { organisationId } = await db.certificate.findUniqueOrThrow({ where: { id: held?.id ?? '' } })
  const { id: userId } = await createPerson()
  await actFor(organisationId, userId, 'representative')
  const actor = await actorOfUser(userId, { officer: true })
  const { id: entryId } = await createPractice({ ownerId: userId })
  const certificateIds = [held?.id ?? '', lapsed?.id ?? '']
  given(await showLabels(actor, { entryId, certificateIds }))
  expect((await tiesOf({ id: entryId, kind: 'practice' }, 'fr')).labels).toEqual([
    {
      title: 'Dépassé',
      path: `/label/verifier/${lapsed?.number}`,
      note: expect.stringContaining('expiré depuis le 1er avril'),
    },
    { title: 'Tenu', path: `/label/verifier/${held?.number}`, note: expect.stringContaining('valable jusqu’au') },
  ])
  expect(await labelled()).toEqual([entryId])

  // Somebody else's label is not theirs to claim, nor to take away.
  const [other] = await createCertificates([{}])
  expect(await showLabels(actor, { entryId, certificateIds: [other?.id ?? ''] })).toEqual({
    refused: { code: 'not-allowed' },
  })
  const team = await createPerson({ roles: ['team'] })
  given(await showLabels(team, { entryId, certificateIds: [] }))
  expect(await labelled()).toEqual([entryId])

  await db.certificate.update({
    where: { id: held?.id ?? '' },
    data: { revokedOn: '2026-06-01', revocationReason: 'x' },
  })
  await said(held?.id ?? '')
  expect(await labelled()).toEqual([])
  expect((await tiesOf({ id: entryId, kind: 'practice' }, 'en')).labels?.[1]?.note).toMatch(/withdrawn on/)
  given(await showLabels(actor, { entryId, certificateIds: [lapsed?.id ?? ''] }))
  expect((await tiesOf({ id: entryId, kind: 'practice' }, 'fr')).labels?.map(({ title }) => title)).toEqual(['Dépassé'])
})
