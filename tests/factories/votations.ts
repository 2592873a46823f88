import { randomBytes } from 'node:crypto'
import { receiptOf } from '~/modules/governance/rules/receipt'
import type { Choice, PollDefinition } from '~/modules/governance/rules/poll'
import { announceVotation } from '~/modules/votations/commands/announce-votation.server'
import { askToVote } from '~/modules/votations/commands/ask-to-vote.server'
import { castBallot } from '~/modules/votations/commands/cast-ballot.server'
import { closeVotation, openVotation } from '~/modules/votations/commands/move-votation.server'
import { saveQuestion } from '~/modules/votations/commands/prepare-question.server'
import { prepareVotation } from '~/modules/votations/commands/prepare-votation.server'
import type { NewVotation } from '~/modules/votations/forms'
import { regionCode } from '~/modules/territory/rules/place'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, visitor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { debateUnderWay } from './debates'
import { given } from './label'
import { createPerson } from './people'

export const portal: Actor = { kind: 'system', job: 'test' }
export const yesNo: PollDefinition = { method: 'yes-no', options: [], seats: 1, grades: [] }
export const newCode = (): string => receiptOf(randomBytes(16))

export const votationFacts = (change: Partial<NewVotation> = {}): NewVotation => ({
  title: 'Votation d’essai',
  introduction: 'De quoi il s’agit.',
  territoryCode: regionCode,
  leastAge: 16,
  identification: 'declared',
  mayChange: true,
  opensOn: addDays(today(), 1),
  opensTime: '08:00',
  closesOn: addDays(today(), 10),
  closesTime: '19:00',
  leastShown: 20,
  blockLimit: 50,
  ...change,
})

type Made = { id: string; slug: string; debateId: string; questions: string[] }

/** A draft with its questions, on a debate of its own. */
export async function draftVotation(
  change: Partial<NewVotation> = {},
  definitions: readonly PollDefinition[] = [yesNo],
): Promise<Made> {
  const team = await createPerson({ roles: ['team'] })
  const debate = await debateUnderWay({}, ['information', 'votation'])
  const { id } = given(await prepareVotation(team, { debateId: debate.id, ...votationFacts(change) }))
  const questions: string[] = []
  for (const [index, definition] of definitions.entries()) {
    const question = { votationId: id, id: null, title: `Question ${index + 1}`, text: '', definition }
    questions.push(given(await saveQuestion(team, question)).id)
  }
  return { id, slug: debate.slug, debateId: debate.id, questions }
}

export async function announcedVotation(...args: Parameters<typeof draftVotation>): Promise<Made> {
  const made = await draftVotation(...args)
  const { revision } = await db.votation.findUniqueOrThrow({ where: { id: made.id } })
  given(await announceVotation(await createPerson({ roles: ['team'] }), { id: made.id, revision }))
  return made
}

/** Open since an hour ago. */
export async function openedVotation(...args: Parameters<typeof draftVotation>): Promise<Made> {
  const made = await announcedVotation(...args)
  await db.votation.update({ where: { id: made.id }, data: { opensAt: new Date(Date.now() - 3_600_000) } })
  given(await openVotation(portal, { id: made.id }))
  return made
}

/** Past its close, a second ago. */
export async function close({ id }: { id: string }): Promise<void> {
  await db.votation.update({ where: { id }, data: { closesAt: new Date(Date.now() - 1_000) } })
  given(await closeVotation(portal, { id }))
}

let count = 0
const bourges = { commune: 'Bourges', communeCode: 'com:18033', communeAsked: 'Bourges' }
export const asking = (email?: string) => {
  count += 1
  return { email: email ?? `electeur-${process.pid}-${count}@exemple.invalid`, ...bourges }
}

/** The token in the last mail that carries one to this address. */
export async function tokenMailedTo(email: string): Promise<string> {
  const mails = await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'desc' }, take: 50 })
  const mail = mails
    .map(({ payload }): { to: string; text: string } => JSON.parse(payload))
    .find(({ to, text }) => to === email && text.includes('/votation/voter/'))
  const token = /\/votation\/voter\/([\w-]{43})/.exec(mail?.text.replaceAll(/=?\r?\n/g, '') ?? '')?.[1]
  if (token === undefined) throw new Error(`no ballot was mailed to ${email}`)
  return token
}

/** Somebody who asked for their ballot: the link that they were mailed. */
export async function voterOf(votationId: string, change: Partial<ReturnType<typeof asking>> = {}): Promise<string> {
  const asked = { ...asking(), ...change }
  given(await askToVote(visitor, { votationId, ...asked, clientAddress: '192.0.2.1', locale: 'fr' }))
  return tokenMailedTo(asked.email)
}

export const answersTo = (questions: readonly string[], choice: Choice): ReadonlyMap<string, Choice> =>
  new Map(questions.map((id) => [id, choice]))

/** Somebody who votes, from an address of their own. */
export async function votes(
  { id, questions }: Pick<Made, 'id' | 'questions'>,
  choice: Choice,
  { clientAddress = '192.0.2.1', ...change }: Partial<ReturnType<typeof asking>> & { clientAddress?: string } = {},
): Promise<{ token: string; code: string }> {
  const [token, code] = [await voterOf(id, change), newCode()]
  given(await castBallot(visitor, { token, code, choices: answersTo(questions, choice), clientAddress }))
  return { token, code }
}
