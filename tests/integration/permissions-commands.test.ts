import { beforeAll, describe, expect, it } from 'vitest'
import { loadDefaultPages } from '~/modules/editorial/commands/load-default-pages.server'
import { loadTerritory } from '~/modules/territory/commands/load-territory.server'
import { given, setUpCharter } from '../factories/label'
import { actorNames } from '../permissions/actors'
import { acts } from '../permissions/acts'
import type { Attempt } from '../permissions/attempts'
import { areas } from '../permissions/areas'
import { labelAttempts } from '../permissions/label-attempts'
import { memberAttempts } from '../permissions/member-attempts'
import { otherAttempts } from '../permissions/other-attempts'
import { createWorld, type World } from '../permissions/world'
import { rowsWritten } from '../permissions/written'

/** A refusal for want of the right, and for no other reason; what may not be known to exist is 'not-found'. */
const forbidden = [
  'not-found',
  'not-allowed',
  'representative-only',
  'not-your-organisation',
  'administrator-only',
  'give-yourself',
  'instructed-by-you',
  'email-unknown',
]

const all: readonly Attempt[] = [
  ...areas.flatMap((area) => area.attempts),
  ...labelAttempts,
  ...memberAttempts,
  ...otherAttempts,
]
/** They write to the whole team, which grows with each attempt: tried while it is small. */
const tellsTeam = ({ command }: Attempt) => command === 'requestToJoin' || command === 'sendMessage'
const attempts = [...all.filter(tellsTeam), ...all.filter((attempt) => !tellsTeam(attempt))]
const lines = new Map(acts.map((row) => [row.variant === null ? row.act : `${row.act} (${row.variant})`, row]))

let world: World

beforeAll(async () => {
  given(await setUpCharter())
  given(await loadTerritory())
  await loadDefaultPages()
  world = await createWorld()
})

describe('every command, tried by everyone on real rows', () => {
  it.each(attempts.map((attempt) => [`${attempt.command}: ${attempt.line}`, attempt] as const))(
    '%s',
    async (_title, { line, prepare, except = {} }) => {
      const row = lines.get(line)
      if (!row) throw new Error(`no line ${line}`)
      const names = actorNames.filter((name) => !(name in except))
      const tries = await prepare(world, null)
      const before = await rowsWritten()
      const wronglyDone: string[] = []
      for (const name of names.filter((one) => !row.allowed[one])) {
        const outcome = await tries(world.actors[name])
        if (!('refused' in outcome) || !forbidden.includes(outcome.refused.code))
          wronglyDone.push(`${name}: ${JSON.stringify(outcome)}`)
      }
      expect(wronglyDone, 'may not, and did or was refused for another reason').toEqual([])
      expect(await rowsWritten(), 'a refusal wrote something').toBe(before)
      const wronglyRefused: string[] = []
      for (const name of names.filter((one) => row.allowed[one])) {
        const outcome = await (await prepare(world, name))(world.actors[name])
        if ('refused' in outcome) wronglyRefused.push(`${name}: ${JSON.stringify(outcome.refused)}`)
      }
      expect(wronglyRefused, 'may, and was refused').toEqual([])
    },
  )
})
