import { allPlaces, placeDetails } from '~/modules/territory/queries.server'
import { codeOf, regionCode } from '~/modules/territory/rules/place'
import { transact } from '~/platform/db/db.server'
import { insertRows } from '~/platform/db/raw.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'
import { votationBy } from '../queries.server'
import { type ListFault, readVoterList } from '../rules/voter-list'
import { codeSeal, identifierSeal } from '../seals.server'
import { findVotation } from './find-votation.server'

/** INSEE codes of the communes of a territory. */
async function communesWithin(territoryCode: string): Promise<ReadonlySet<string>> {
  const details = territoryCode === regionCode ? undefined : await placeDetails(territoryCode)
  const communes = (await allPlaces()).filter(({ kind }) => kind === 'commune')
  const epci = new Set(details?.epci.map(({ code }) => code))
  const own = new Set(details?.communes.map(({ code }) => code))
  return new Set(
    communes
      .filter(
        (commune) =>
          territoryCode === regionCode ||
          [commune.code, commune.departement, commune.epci].includes(territoryCode) ||
          own.has(commune.code) ||
          epci.has(commune.epci ?? ''),
      )
      .map(({ code }) => code.slice('com:'.length)),
  )
}

/**
 * Brings in the list of entitled voters of a draft, in the place of the one before: seals of identifiers and codes, never
 * the texts. With a single faulty line nothing is written: `faults` says which. Refused as `readVoterList` says, or
 * 'list-not-asked' where voters declare themselves.
 */
export async function importEntries(
  actor: Actor,
  { votationId, content }: { votationId: string; content: string },
): Promise<Outcome<{ entries: number; faults: ListFault[] }>> {
  if (!can(actor, votationPermissions['votations.prepare-votation'], null)) return refused({ code: 'not-found' })
  const votation = await votationBy({ id: votationId })
  if (!votation) return refused({ code: 'not-found' })
  if (votation.identification !== 'list') return refused({ code: 'list-not-asked' })
  const known = await communesWithin(votation.territoryCode)
  const read = readVoterList(content, (insee) => known.has(insee))
  if (!isOk(read)) return read
  const { voters, faults } = read.ok
  if (faults.length > 0) return ok({ entries: 0, faults })
  const rows = voters.map(({ identifier, code, insee }) => [
    votationId,
    identifierSeal(votationId, identifier),
    codeSeal(votationId, identifier, code),
    codeOf('commune', insee),
  ])
  return transact(async (tx): Promise<Outcome<{ entries: number; faults: ListFault[] }>> => {
    const found = await findVotation(tx, actor, votationId, votationPermissions['votations.prepare-votation'], 'edit')
    if (!isOk(found)) return found
    await tx.votationEntry.deleteMany({ where: { votationId } })
    await insertRows(tx, 'VotationEntry', ['votationId', 'identifier', 'code', 'communeCode'], rows)
    await tx.votation.update({
      where: { id: votationId },
      data: { entries: rows.length, revision: { increment: 1 } },
    })
    await writeJournal(tx, {
      actor,
      act: 'votations.import-entries',
      subject: { kind: 'votation', id: votationId },
      data: { entries: rows.length },
    })
    return ok({ entries: rows.length, faults: [] })
  })
}
