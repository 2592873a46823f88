import { appealExclusion, recordAppealDecision } from '~/modules/members/commands/appeal-exclusion.server'
import { applyForMembership } from '~/modules/members/commands/apply-for-membership.server'
import { askCategory } from '~/modules/members/commands/ask-category.server'
import { callForExclusion, recordHearing } from '~/modules/members/commands/call-for-exclusion.server'
import { cancelPayment } from '~/modules/members/commands/cancel-payment.server'
import { decideCategory } from '~/modules/members/commands/decide-category.server'
import { decideExclusion } from '~/modules/members/commands/decide-exclusion.server'
import { decideMembership } from '~/modules/members/commands/decide-membership.server'
import { editDirectoryEntry } from '~/modules/members/commands/edit-directory-entry.server'
import { importMembers, openMemberList } from '~/modules/members/commands/import-members.server'
import { openStatement, recordStatement } from '~/modules/members/commands/import-statement.server'
import { recordEnding } from '~/modules/members/commands/record-ending.server'
import { recordPayment } from '~/modules/members/commands/record-payment.server'
import { repayShares } from '~/modules/members/commands/repay-shares.server'
import { resign, takeBackResignation } from '~/modules/members/commands/resign.server'
import { strikeOff } from '~/modules/members/commands/strike-off.server'
import { subscribeShares } from '~/modules/members/commands/subscribe-shares.server'
import { waiveDues } from '~/modules/members/commands/waive-dues.server'
import { withdrawCategoryChange } from '~/modules/members/commands/withdraw-category-change.server'
import { withdrawMembershipApplication } from '~/modules/members/commands/withdraw-membership-application.server'
import { readAgainstRegister } from '~/modules/members/statement.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { given } from '../../factories/label'
import {
  admittedMember,
  appliedMembership,
  boardMember,
  payIn,
  residentApplication,
  scicInForce,
  teamMember,
} from '../../factories/memberships'
import type { ActorName } from '../actors'
import { theOrganisation } from '../actors'
import type { Attempt } from '../attempts'
import type { Builds } from '../subjects'
import { personOf, type World } from '../world'
import type { Area } from './area'

const ofMember: Builds = {
  '': () => ({ userId: null, organisationId: theOrganisation }),
  oneself: (actor) => ({ userId: actor.kind === 'person' ? actor.id : 'nobody', organisationId: null }),
}
const nothing: Builds = { '': () => null }

type Try = (actor: Actor) => Promise<Outcome<unknown>>
/** An act on the membership of the column itself: its member is who may. */
const own = (
  line: string,
  command: string,
  prepare: (person: Awaited<ReturnType<typeof personOf>>) => Promise<Try>,
): Attempt => ({
  line: `${line} (oneself)`,
  command,
  prepare: async (world: World, name: ActorName | null) => prepare(await personOf(world, name)),
})
/** An act on somebody else's membership. */
const office = (line: string, command: string, prepare: () => Promise<Try>): Attempt => ({ line, command, prepare })

/** One membership a person: what the column had before is put away first. */
async function fresh(person: Awaited<ReturnType<typeof personOf>>): Promise<string> {
  await db.membership.updateMany({
    where: { userId: person.id, state: { in: ['applied', 'admitted'] } },
    data: { state: 'ended', endedOn: '2026-01-01', userId: null },
  })
  return person.id
}
const member = async (person: Awaited<ReturnType<typeof personOf>>) => {
  await fresh(person)
  return admittedMember(person)
}
const departure = async (state: string, kind = 'exclusion', membershipId?: string) => {
  const id = newId()
  await db.departure.create({
    data: {
      id,
      membershipId: membershipId ?? (await admittedMember()).id,
      kind,
      state,
      grounds: 'Griefs de test',
      openedAt: new Date(),
      openedById: 'system:test',
      hearingOn: today(),
      endsOn: kind === 'resignation' ? addDays(today(), 10) : null,
      appealBefore: addDays(today(), 10),
    },
  })
  return id
}
const change = async (membershipId: string) => {
  const id = newId()
  await db.categoryChange.create({
    data: { id, membershipId, category: 'partners', reason: 'Test', state: 'asked', askedAt: new Date() },
  })
  return id
}
const job = { none: 'a daily job: nobody asks for it, and it acts on no one’s behalf' } as const
const money = { method: 'cash' as const, on: today(), cents: 1000, note: '' }
const entry = { listed: true, category: true, since: false, presentation: '', website: '' }

let listed = 0
const list = () => {
  listed += 1
  return `nom;type;categorie;admis_le;parts\nSociétaire repris ${listed} ${newId()};personne;residents;2026-01-05;2`
}
const statement = (reference: string) => `Date;Libellé;Montant\n05/01/2026;VIR ${reference} ${newId()};20,00`

const attempts: readonly Attempt[] = [
  office('members.import-list', 'openMemberList', async () => {
    await scicInForce()
    return (actor) => openMemberList(actor, { fileName: 'liste.csv', content: list() })
  }),
  office('members.import-list', 'importMembers', async () => {
    await scicInForce()
    return (actor) => importMembers(actor, { content: list() })
  }),
  office('members.import-statement', 'openStatement', async () => {
    const content = statement('inconnu')
    return (actor) => openStatement(actor, { fileName: 'releve.csv', content })
  }),
  office('members.import-statement', 'recordStatement', async () => {
    const { id } = await admittedMember()
    const { reference } = await db.membership.findUniqueOrThrow({ where: { id } })
    const content = statement(reference)
    const opened = given(await openStatement(await teamMember(), { fileName: 'releve.csv', content }))
    const read = await readAgainstRegister(content)
    const hash = 'ok' in read ? (read.ok.lines[0]?.hash ?? '') : ''
    return (actor) => recordStatement(actor, { id: opened.id, references: { [hash]: reference } })
  }),
  own('members.apply', 'applyForMembership', async (person) => {
    await scicInForce()
    await fresh(person)
    return (actor) => applyForMembership(actor, residentApplication)
  }),
  {
    line: 'members.apply',
    command: 'applyForMembership',
    prepare: async ({ organisation }) => {
      await scicInForce()
      await db.membership.updateMany({ where: { organisationId: organisation.id }, data: { state: 'ended' } })
      const asked = { organisationId: organisation.id, category: 'associations', ties: [], shares: 2, motivation: '' }
      return (actor) => applyForMembership(actor, asked)
    },
  },
  own('members.withdraw-application', 'withdrawMembershipApplication', async (person) => {
    await fresh(person)
    const { id } = await appliedMembership(person)
    return (actor) => withdrawMembershipApplication(actor, { id })
  }),
  office('members.decide-membership', 'decideMembership', async () => {
    const { id } = await appliedMembership()
    const decision = { id, outcome: 'admit' as const, category: 'residents', votes: 1, reasons: '' }
    return (actor) => decideMembership(actor, decision)
  }),
  own('members.subscribe-shares', 'subscribeShares', async (person) => {
    const { id } = await member(person)
    return (actor) => subscribeShares(actor, { id, shares: 3 })
  }),
  office('members.record-payment', 'recordPayment', async () => {
    const { id } = await admittedMember()
    return (actor) => recordPayment(actor, { id, ...money })
  }),
  office('members.cancel-payment', 'cancelPayment', async () => {
    const { payment } = await payIn((await admittedMember()).id, 1000)
    return (actor) => cancelPayment(actor, { payment, reason: 'Chèque sans provision' })
  }),
  office('members.waive-dues', 'waiveDues', async () => {
    const { id } = await admittedMember()
    return (actor) => waiveDues(actor, { id, year: Number(today().slice(0, 4)), reason: 'Difficultés' })
  }),
  office('members.repay-shares', 'repayShares', async () => {
    // Others hold enough capital for its floor.
    for (let count = 0; count < 4; count += 1) await payIn((await admittedMember()).id, 5000)
    const { id } = await admittedMember()
    await payIn(id, 5000)
    const ending = { id, kind: 'death' as const, on: today(), note: '' }
    given(await recordEnding(await teamMember(), ending))
    return (actor) => repayShares(actor, { id, ...money })
  }),
  own('members.ask-category', 'askCategory', async (person) => {
    const { id } = await member(person)
    return (actor) => askCategory(actor, { id, category: 'partners', reason: 'Je change.' })
  }),
  own('members.ask-category', 'withdrawCategoryChange', async (person) => {
    const asked = await change((await member(person)).id)
    return (actor) => withdrawCategoryChange(actor, { change: asked })
  }),
  office('members.decide-category', 'decideCategory', async () => {
    const asked = await change((await admittedMember()).id)
    return (actor) => decideCategory(actor, { change: asked, accept: false, reasons: 'Non.' })
  }),
  own('members.resign', 'resign', async (person) => {
    const { id } = await member(person)
    return (actor) => resign(actor, { id, grounds: '' })
  }),
  own('members.resign', 'takeBackResignation', async (person) => {
    const left = await departure('announced', 'resignation', (await member(person)).id)
    return (actor) => takeBackResignation(actor, { departure: left })
  }),
  office('members.exclude', 'callForExclusion', async () => {
    const { id } = await admittedMember()
    return (actor) => callForExclusion(actor, { id, grounds: 'Griefs', hearingOn: addDays(today(), 30) })
  }),
  office('members.exclude', 'recordHearing', async () => {
    const called = await departure('called')
    return (actor) => recordHearing(actor, { departure: called, hearing: 'Entendu.' })
  }),
  office('members.exclude', 'decideExclusion', async () => {
    const heard = await departure('heard')
    return (actor) => decideExclusion(actor, { departure: heard, exclude: true, reasons: 'Motifs' })
  }),
  office('members.exclude', 'recordAppealDecision', async () => {
    const appealed = await departure('appealed')
    return (actor) => recordAppealDecision(actor, { departure: appealed, confirm: false, decision: 'Assemblée' })
  }),
  own('members.appeal', 'appealExclusion', async (person) => {
    const decided = await departure('decided', 'exclusion', (await member(person)).id)
    return (actor) => appealExclusion(actor, { departure: decided, appeal: 'Je conteste.' })
  }),
  office('members.strike-off', 'strikeOff', async () => {
    const { id } = await admittedMember()
    await db.due.updateMany({ where: { membershipId: id }, data: { remindedAt: new Date('2025-01-01T10:00:00Z') } })
    return (actor) => strikeOff(actor, { id, reasons: 'Impayé' })
  }),
  office('members.record-ending', 'recordEnding', async () => {
    const { id } = await admittedMember()
    return (actor) => recordEnding(actor, { id, kind: 'death', on: today(), note: '' })
  }),
  own('members.edit-directory', 'editDirectoryEntry', async (person) => {
    const { id } = await member(person)
    return (actor) => editDirectoryEntry(actor, { id, ...entry })
  }),
]

export const membership: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  members.apply (oneself)                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.apply                                   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.withdraw-application                    ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.withdraw-application (oneself)          ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.see-membership                          ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ●   ●   ●   ·
  members.see-membership (oneself)                ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.see-memberships                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ●   ·
  members.decide-membership                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  members.decide-membership (oneself)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.subscribe-shares                        ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.subscribe-shares (oneself)              ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.record-payment                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.record-payment (oneself)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.cancel-payment                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.waive-dues                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  members.repay-shares                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.ask-category                            ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.ask-category (oneself)                  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.decide-category                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  members.decide-category (oneself)               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.resign                                  ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.resign (oneself)                        ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.exclude                                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  members.exclude (oneself)                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.appeal                                  ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.appeal (oneself)                        ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.strike-off                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·
  members.record-ending                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.record-ending (oneself)                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.edit-directory                          ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.edit-directory (oneself)                ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.see-registers                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ●   ·
  members.import-statement                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.import-list                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ●
`,
  subjects: {
    'members.apply': { '': () => ({ organisationId: theOrganisation }), oneself: () => ({ organisationId: null }) },
    'members.withdraw-application': ofMember,
    'members.see-membership': ofMember,
    'members.see-memberships': nothing,
    'members.decide-membership': ofMember,
    'members.subscribe-shares': ofMember,
    'members.record-payment': ofMember,
    'members.cancel-payment': ofMember,
    'members.waive-dues': ofMember,
    'members.repay-shares': ofMember,
    'members.ask-category': ofMember,
    'members.decide-category': ofMember,
    'members.resign': ofMember,
    'members.exclude': ofMember,
    'members.appeal': ofMember,
    'members.strike-off': ofMember,
    'members.record-ending': ofMember,
    'members.edit-directory': ofMember,
    'members.see-registers': nothing,
    'members.import-': nothing,
  },
  commands: {
    'modules/members/commands/apply-for-membership': { applyForMembership: ['members.apply'] },
    'modules/members/commands/withdraw-membership-application': {
      withdrawMembershipApplication: ['members.withdraw-application'],
    },
    'modules/members/commands/decide-membership': { decideMembership: ['members.decide-membership'] },
    'modules/members/commands/subscribe-shares': { subscribeShares: ['members.subscribe-shares'] },
    'modules/members/commands/record-payment': { recordPayment: ['members.record-payment'] },
    'modules/members/commands/cancel-payment': { cancelPayment: ['members.cancel-payment'] },
    'modules/members/commands/waive-dues': { waiveDues: ['members.waive-dues'] },
    'modules/members/commands/repay-shares': { repayShares: ['members.repay-shares'] },
    'modules/members/commands/ask-category': { askCategory: ['members.ask-category'] },
    'modules/members/commands/withdraw-category-change': { withdrawCategoryChange: ['members.ask-category'] },
    'modules/members/commands/decide-category': { decideCategory: ['members.decide-category'] },
    'modules/members/commands/resign': { resign: ['members.resign'], takeBackResignation: ['members.resign'] },
    'modules/members/commands/call-for-exclusion': {
      callForExclusion: ['members.exclude'],
      recordHearing: ['members.exclude'],
    },
    'modules/members/commands/decide-exclusion': { decideExclusion: ['members.exclude'] },
    'modules/members/commands/appeal-exclusion': {
      appealExclusion: ['members.appeal'],
      recordAppealDecision: ['members.exclude'],
    },
    'modules/members/commands/strike-off': { strikeOff: ['members.strike-off'] },
    'modules/members/commands/record-ending': { recordEnding: ['members.record-ending'] },
    'modules/members/commands/import-statement': {
      openStatement: ['members.import-statement'],
      recordStatement: ['members.import-statement', 'members.record-payment'],
    },
    'modules/members/commands/import-members': {
      openMemberList: ['members.import-list'],
      importMembers: ['members.import-list'],
    },
    'modules/members/commands/edit-directory-entry': { editDirectoryEntry: ['members.edit-directory'] },
    'modules/members/commands/daily-dues': { callDues: job, remindDues: job },
    'modules/members/commands/daily-memberships': { endMemberships: job, forgetImports: job },
  },
  attempts,
  routes: `
  /adherer                                     ●
  /societaires                                 ●

# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/registres                            → · · · · · · · · · · ● ● ●
  /equipe/registres/:name.csv                  → · · · · · · · · · · ● ● ●
  /equipe/societaires                          → · · · · · · · · · · ● ● ●
  /equipe/societaires/import                   → · · · · · · · · · · · ● ●
  /equipe/societaires/releve                   → · · · · · · · · · · · ● ●
  /equipe/societaires/:id                      → · · · · · · · · · · ● ● ●
  /espace/adhesion                             → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/adhesion/nouvelle                    → ● ● ● ● ● ● ● ● ● ● ● ● ●
  /espace/adhesion/:id                         → · · · ● · · · · · · ↪ ↪ ↪
  /espace/adhesion/:id/carte                   → · · · ● · · · · · · ● ● ●
  /espace/adhesion/:id/carte.pdf               → · · · ● · · · · · · ● ● ●
  /espace/adhesion/recu/:id.pdf                → · · · ● · · · · · · ● ● ●
`,
  formsOnly: [],
  addresses: async ({ organisation, people }) => {
    const representative = people.get('representative')
    if (!representative) throw new Error('the world is not whole')
    await scicInForce()
    const asked = { organisationId: organisation.id, category: 'associations', ties: [], shares: 2, motivation: '' }
    const { id } = given(await applyForMembership(representative, asked))
    const decision = { id, outcome: 'admit' as const, category: 'associations', votes: 1, reasons: '' }
    given(await decideMembership(await boardMember(), decision))
    const { payment } = await payIn(id, 4000)
    return [
      ['/equipe/registres/:name.csv', '/equipe/registres/parts.csv'],
      ['/equipe/societaires/:id', `/equipe/societaires/${id}`],
      ['/espace/adhesion/:id', `/espace/adhesion/${id}`],
      ['/espace/adhesion/:id/carte', `/espace/adhesion/${id}/carte`],
      ['/espace/adhesion/:id/carte.pdf', `/espace/adhesion/${id}/carte.pdf`],
      ['/espace/adhesion/recu/:id.pdf', `/espace/adhesion/recu/${payment}.pdf`],
    ]
  },
}
