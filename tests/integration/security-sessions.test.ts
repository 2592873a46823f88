import { describe, expect, it } from 'vitest'
import { hasSessionCookie, readSession } from '~/platform/session/session.server'
import { createAccount, openSessionFor } from '../factories/accounts'

describe('the session’s cookie', () => {
  it('is read by pages where the page cache sees it, and nowhere else', async () => {
    const id = await openSessionFor(await createAccount())
    expect(await readSession(`portail=${id}`)).not.toBeNull()
    // A page made for somebody whom the cache takes for nobody would be kept, and given to everybody.
    for (const header of [
      `portai%6c=${id}`,
      `%70ortail=${id}`,
      `x=1,portail=${id}`,
      `Portail=${id}`,
      `portail%3D=${id}`,
      `x=portail=${id}`,
      `portail =${id}`,
    ]) {
      expect(hasSessionCookie(header), header).toBe(false)
      expect(await readSession(header), header).toBeNull()
    }
    for (const header of [`a=b;portail=${id}`, `a=b; portail=${id}; c=d`, `;;portail=${id}`]) {
      expect(hasSessionCookie(header), header).toBe(true)
      expect((await readSession(header))?.sessionId, header).toBe(id)
    }
  })

  it('is read beside another site’s cookies, however they are written', async () => {
    const id = await openSessionFor(await createAccount())
    for (const other of ['x=%', '%=1', 'x=%E0%A4%A', '=;', 'x'])
      expect((await readSession(`${other}; portail=${id}`))?.sessionId, other).toBe(id)
  })
})
