import type { AppLoadContext } from '@remix-run/node'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { csrfToken, openSessionIn } from '~/platform/session/session.server'
import { action } from '../../app/routes/label-espace/evidence'
import { createParty, given, readyDraft, setUpCharter, submitted } from '../factories/label'

beforeAll(async () => void given(await setUpCharter()))

const filesOnDisk = async () => (await readdir(path.join(env().dataDir, 'files')).catch(() => [])).length

/** Posts a file to the page of the evidence, as its form does; gives the status. */
async function send(userId: string, applicationId: string, content: string): Promise<number> {
  const cookie = (await db.$transaction((tx) => openSessionIn(tx, userId, '', null))).split(';', 1)[0] ?? ''
  const form = new FormData()
  form.set('_csrf', csrfToken(cookie.slice(cookie.indexOf('=') + 1)))
  form.set('criterionId', 'aucun')
  form.set('file.aucun', new File([`%PDF-1.7 ${content} %%EOF`], 'piece.pdf'))
  const request = new Request(`http://localhost:3000/espace/label/${applicationId}/preuves`, {
    method: 'POST',
    body: form,
    headers: { Cookie: cookie },
  })
  const context: AppLoadContext = {
    requestId: 'r',
    nonce: '',
    clientAddress: '192.0.2.1',
    addressLocale: undefined,
    browserLocale: 'fr',
    memory: new Map(),
  }
  try {
    return (await action({ request, context, params: { id: applicationId } })).init?.status ?? 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

describe('nobody fills the disk', () => {
  it('with files that no act takes', async () => {
    const party = await createParty()
    const { id } = await readyDraft(party)
    const statuses: number[] = []
    for (let i = 0; i < 102; i += 1) statuses.push(await send(party.applicant.id, id, String(i)))
    expect(statuses.slice(0, 100).every((status) => status === 422)).toBe(true)
    expect(statuses.slice(100)).toEqual([429, 429])
  })

  it('with files for an application that is no longer written', async () => {
    const party = await createParty()
    const id = await submitted(party)
    const before = await filesOnDisk()
    expect(await send(party.applicant.id, id, 'trop tard')).toBe(409)
    expect(await filesOnDisk()).toBe(before)
  })
})
