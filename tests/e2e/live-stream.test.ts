import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { announce } from '~/modules/governance/commands/lead-meeting.server'
import { actorOfUser } from '~/modules/members/actor.server'
import { db, disconnect } from '~/platform/db/db.server'
import { openSessionIn } from '~/platform/session/session.server'
import { given } from '../factories/label'
import { listen, type Listener } from '../integration/support/listener'
import { startPortal, stopPortal } from '../setup/start-portal'

const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-stream-'))
cpSync(inject('firstDay'), dataDir, { recursive: true })

let started: Awaited<ReturnType<typeof startPortal>>
let [cookie, stream, meetingId, chairId] = ['', '', '', '']
const start = async () => {
  started = await startPortal({ DATA_DIR: dataDir })
  process.env['DATA_DIR'] = dataDir
  process.env['DATABASE_URL'] = `file:${dataDir}/portal.db`
  process.env['PORTAL_URL'] = started.url
}
const listener = (as: string | null = cookie): Listener => listen(Number(new URL(started.url).port), stream, as)
const said = (one: Listener) => one.states().at(-1)?.['announcement']
/** From this process, which is not the portal's. */
const say = async (text: string) =>
  given(await announce(await actorOfUser(chairId, { officer: true }), { id: meetingId, text }))
const soon = { timeout: 20_000 }

beforeAll(async () => {
  await start()
  const meeting = await db.meeting.findFirstOrThrow({ where: { body: null, kind: 'assembly', state: 'convened' } })
  const member = await db.user.findFirstOrThrow({ where: { email: 'societaire@demonstration.invalid' } })
  meetingId = meeting.id
  chairId = meeting.chairId ?? ''
  stream = `/assemblees/${meetingId}/flux`
  cookie = (await db.$transaction((tx) => openSessionIn(tx, member.id, 'Test', null))).split(';', 1)[0] ?? ''
})
afterAll(async () => {
  await disconnect()
  await stopPortal(started)
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the stream of an assembly, from a portal as it is started', () => {
  it('tells its members what another process has written, and visitors nothing', async () => {
    const [member, visitor] = [listener(), listener(null)]
    expect(await visitor.status).toBe(404)
    expect(await member.status).toBe(200)
    await expect.poll(() => member.states().at(-1)?.['state'], soon).toBe('convened')
    await say('Accueil à partir de dix-sept heures.')
    await expect.poll(() => said(member), soon).toBe('Accueil à partir de dix-sept heures.')
    // As it is, byte after byte: a compressed or a kept answer would come late, or to somebody else.
    expect(member.answer()?.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(member.answer()?.headers).not.toHaveProperty('content-encoding')
    member.leave()
  })

  it('ends cleanly for everyone when the portal stops, and the portal ends with it', async () => {
    const everyone = Array.from({ length: 60 }, () => listener())
    await expect.poll(() => everyone.every((one) => one.states().length > 0), soon).toBe(true)
    started.child.kill('SIGTERM')
    const code = await new Promise((resolve) => started.child.once('exit', resolve))
    expect(code).toBe(0)
    await expect.poll(() => everyone.every((one) => one.isOver()), soon).toBe(true)
    // Ended by the server, and not cut in the middle once its delay has passed.
    expect(everyone.filter((one) => one.answer()?.complete !== true)).toEqual([])
  })

  it('says at once what was missed to who comes back after the restart', async () => {
    await say('Pendant l’arrêt.')
    await start()
    const back = listener()
    await expect.poll(() => said(back), soon).toBe('Pendant l’arrêt.')
    await say('')
    await expect.poll(() => said(back), soon).toBe('')
    back.leave()
  })
})
