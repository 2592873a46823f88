import { appointAdministrator } from '~/modules/accounts/commands/appoint-administrator.server'
import { listAdministrators } from '~/modules/accounts/commands/list-administrators.server'
import { changeProfile } from '~/modules/accounts/commands/change-profile.server'
import { endOtherSessions } from '~/modules/accounts/commands/end-sessions.server'
import { cancelAddressChange } from '~/modules/accounts/commands/request-address-change.server'
import { answerMessage } from '~/modules/editorial/commands/answer-message.server'
import { changeSettings } from '~/modules/editorial/commands/change-settings.server'
import { publishPage } from '~/modules/editorial/commands/publish-page.server'
import { sendMessage } from '~/modules/editorial/commands/send-message.server'
import { currentPage, currentSettings } from '~/modules/editorial/queries.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { dropMessage } from '~/platform/outbox/commands/drop-message.server'
import { retryMessage } from '~/platform/outbox/commands/retry-message.server'
import type { Actor, Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import type { Outcome } from '~/platform/pure/outcome'
import { createPerson } from '../factories/people'
import type { Attempt } from './attempts'
import { personOf } from './world'

/** What acts on an account takes a person by its type: visitors and the portal itself never come so far. */
const needsPerson = { visitor: 'the type wants a person', system: 'the type wants a person' } as const
const asPerson = (act: (person: Person) => Promise<Outcome<unknown>>) => (actor: Actor) =>
  actor.kind === 'person' ? act(actor) : Promise.reject(new Error('the type wants a person'))

function onAccount(
  act: string,
  command: string,
  run: (person: Person, userId: string) => Promise<Outcome<unknown>>,
): Attempt[] {
  return [
    {
      line: act,
      command,
      except: needsPerson,
      prepare: async (world, name) => {
        const { id } = await personOf(world, name)
        return asPerson((person) => run(person, id))
      },
    },
    {
      line: `${act} (another's)`,
      command,
      except: needsPerson,
      prepare: async () => {
        const { id } = await createPerson()
        return asPerson((person) => run(person, id))
      },
    },
  ]
}

const deadMessage = async () => {
  const id = newId()
  await db.outboxMessage.create({
    data: {
      id,
      key: `test:${id}`,
      kind: 'mail',
      payload: '{}',
      state: 'dead',
      runAt: now(),
      attempts: 8,
      createdAt: now(),
    },
  })
  return id
}

let count = 0

export const otherAttempts: readonly Attempt[] = [
  ...onAccount('accounts.change-profile', 'changeProfile', (person, userId) =>
    changeProfile(person, { userId, name: `Personne renommée ${(count += 1)}`, locale: 'en' }),
  ),
  ...onAccount('accounts.end-sessions', 'endOtherSessions', (person, userId) =>
    endOtherSessions(person, { userId, sessionId: 'none' }),
  ),
  ...onAccount('accounts.change-address', 'cancelAddressChange', (person, userId) =>
    cancelAddressChange(person, { userId }),
  ),
  {
    line: 'accounts.appoint-administrator',
    command: 'appointAdministrator',
    prepare: async () => (actor) =>
      appointAdministrator(actor, {
        address: `cle-${newId()}@exemple.invalid`,
        name: 'Administration',
        decision: 'Décision de test',
      }),
  },
  {
    line: 'accounts.list-administrators',
    command: 'listAdministrators',
    prepare: async () => (actor) => listAdministrators(actor),
  },
  {
    line: 'editorial.publish-page',
    command: 'publishPage',
    prepare: async () => {
      const page = await currentPage('a-propos', 'fr')
      return (actor) =>
        publishPage(actor, {
          slug: 'a-propos',
          locale: 'fr',
          title: 'Qui nous sommes',
          body: `Texte ${newId()}`,
          note: 'Essai',
          version: page?.version ?? 0,
        })
    },
  },
  {
    line: 'editorial.change-settings',
    command: 'changeSettings',
    prepare: async () => {
      const values = await currentSettings()
      return (actor) =>
        changeSettings(actor, {
          ...values,
          'contact.hours': { ...values['contact.hours'], value: `Le matin ${newId()}` },
        })
    },
  },
  {
    line: 'editorial.send-message',
    command: 'sendMessage',
    prepare: async () => {
      const id = newId()
      return (actor) =>
        sendMessage(actor, {
          id,
          email: `visite-${id}@exemple.invalid`,
          subject: 'Question',
          message: 'Bonjour, une question.',
          locale: 'fr',
          clientAddress: `192.0.2.${(count += 1) % 250}`,
        })
    },
  },
  {
    line: 'editorial.answer-message',
    command: 'answerMessage',
    prepare: async () => {
      const id = newId()
      await db.contactMessage.create({
        data: { id, email: 'visite@exemple.invalid', subject: 'Question', body: 'Bonjour.', sentAt: now() },
      })
      return (actor) => answerMessage(actor, { id })
    },
  },
  { line: 'territory.load', command: 'loadTerritory', prepare: async () => (actor) => loadTerritory(actor) },
  {
    line: 'outbox.retry-message',
    command: 'retryMessage',
    prepare: async () => {
      const id = await deadMessage()
      return (actor) => retryMessage(actor, { id })
    },
  },
  {
    line: 'outbox.drop-message',
    command: 'dropMessage',
    prepare: async () => {
      const id = await deadMessage()
      return (actor) => dropMessage(actor, { id })
    },
  },
]
