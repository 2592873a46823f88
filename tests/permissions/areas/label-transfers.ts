import { acceptTransfer } from '~/modules/label/commands/accept-transfer.server'
import { declineTransfer } from '~/modules/label/commands/decline-transfer.server'
import { copyApplication } from '~/modules/label/commands/copy-application.server'
import { lapseTransfers } from '~/modules/label/commands/lapse-transfers.server'
import { offerTransfer } from '~/modules/label/commands/offer-transfer.server'
import { withdrawTransfer } from '~/modules/label/commands/withdraw-transfer.server'
import { withdrawApplication } from '~/modules/label/commands/withdraw-application.server'
import { db } from '~/platform/db/db.server'
import { createParty, given, type Party, submitted } from '../../factories/label'
import { offered } from '../../factories/label-transfers'
import { theOrganisation } from '../actors'
import type { World } from '../world'
import type { Area } from './area'

function partyOf(world: World): Party {
  const applicant = world.people.get('representative')
  if (!applicant) throw new Error('no representative')
  return { organisation: world.organisation, applicant }
}
const toTheWorld = async (world: World) => {
  const party = await createParty()
  return offered(party, await submitted(party), world.organisation.id)
}
/** One of the world's own, whichever there is: opening another would give back its draft. */
const applicationOf = async ({ organisation: { id: organisationId } }: World): Promise<string> =>
  (await db.application.findFirstOrThrow({ where: { organisationId }, select: { id: true } })).id
const part = (of: string) => ({ none: `a part of ${of}, which asks` }) as const

export const labelTransfers: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.offer-transfer                            ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.withdraw-transfer                         ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.answer-transfer                           ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.answer-transfer (to their address)        ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  label.take-up-application                       ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.copy-application                          ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label.lapse-transfers                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: {
    'label.lapse-transfers': { '': () => null },
    'label.answer-transfer': {
      '': () => ({ toId: theOrganisation, byAddress: false }),
      'to their address': () => ({ toId: null, byAddress: true }),
    },
  },
  commands: {
    'modules/label/commands/offer-transfer': { offerTransfer: ['label.offer-transfer'] },
    'modules/label/commands/withdraw-transfer': { withdrawTransfer: ['label.withdraw-transfer'] },
    'modules/label/commands/accept-transfer': {
      acceptTransfer: ['label.answer-transfer', 'label.take-up-application'],
    },
    'modules/label/commands/decline-transfer': { declineTransfer: ['label.answer-transfer'] },
    'modules/label/commands/write-transfer': { writeTransfer: part('acceptTransfer') },
    'modules/label/commands/lapse-transfers': { lapseTransfers: ['label.lapse-transfers'] },
    'modules/label/commands/copy-application': { copyApplication: ['label.copy-application'] },
  },
  attempts: [
    {
      line: 'label.offer-transfer',
      command: 'offerTransfer',
      prepare: async (world) => {
        const id = await submitted(partyOf(world))
        const { organisation } = await createParty()
        return (actor) => offerTransfer(actor, { id, toId: organisation.id, email: '', reason: 'Elle porte la suite.' })
      },
    },
    {
      line: 'label.withdraw-transfer',
      command: 'withdrawTransfer',
      prepare: async (world) => {
        const id = await submitted(partyOf(world))
        await offered(partyOf(world), id, (await createParty()).organisation.id)
        return (actor) => withdrawTransfer(actor, { id })
      },
    },
    {
      line: 'label.answer-transfer',
      command: 'declineTransfer',
      prepare: async (world) => {
        const transferId = await toTheWorld(world)
        return (actor) => declineTransfer(actor, { transferId, answer: '' })
      },
    },
    {
      line: 'label.take-up-application',
      command: 'acceptTransfer',
      prepare: async (world) => {
        // To an organisation of its own: the world's has files of the same kind under way.
        const party = await createParty()
        const { organisation, applicant } = await createParty()
        const transferId = await offered(party, await submitted(party), organisation.id)
        const theirs = world.people.get('representative')?.id
        return (actor) =>
          acceptTransfer(actor.kind === 'person' && actor.id === theirs ? applicant : actor, { transferId })
      },
    },
    {
      line: 'label.lapse-transfers',
      command: 'lapseTransfers',
      prepare: async () => (actor) => lapseTransfers(actor),
    },
    {
      line: 'label.copy-application',
      command: 'copyApplication',
      prepare: async (world) => {
        const id = await submitted(partyOf(world))
        given(await withdrawApplication(partyOf(world).applicant, { id, reason: '' }))
        return (actor) => copyApplication(actor, { id })
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /espace/label/:id/transmettre                → · · · ● · · · · · · · · ·
  /espace/label/transmissions/:transfer        → · · · ● · · · · · · · · ·
`,
  formsOnly: [],
  addresses: async (world) => [
    ['/espace/label/:id/transmettre', `/espace/label/${await applicationOf(world)}/transmettre`],
    ['/espace/label/transmissions/:transfer', `/espace/label/transmissions/${await toTheWorld(world)}`],
  ],
}
