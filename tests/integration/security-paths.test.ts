import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { returnPath } from '~/composition/visitor.server'
import { action as connexion } from '../../app/routes/compte/sign-in'
import { createAccount, freshClient, testPassword } from '../factories/accounts'

const origin = 'https://portail.exemple.fr'

describe('the address to come back to', () => {
  it('is a path of the portal, never another site', () => {
    for (const text of [
      '//ailleurs.fr',
      '/\\ailleurs.fr',
      'https://ailleurs.fr',
      '/\t/ailleurs.fr',
      '/\n/ailleurs.fr',
      'javascript:alert(1)',
      '',
      'espace',
      '/espace\r\nSet-Cookie: a=b',
      '/./\\ailleurs.fr',
      `/${'a'.repeat(600)}`,
    ])
      expect(returnPath(text), JSON.stringify(text)).toBeNull()
    for (const text of ['/espace', '/en/label?page=2#fin', '/.//ailleurs.fr', '/..//ailleurs.fr', '/%2F/ailleurs.fr']) {
      const path = returnPath(text)
      if (path !== null) expect(new URL(path, origin).origin, text).toBe(origin)
    }
  })

  it('fits a header whatever is written in it', async () => {
    const { address } = await createAccount()
    for (const back of ['/recherche?q=œuvre', '/label/日本', '/recherche?q=\u0001']) {
      const request = new Request(`http://localhost:3000/connexion?retour=${encodeURIComponent(back)}`, {
        method: 'POST',
        body: new URLSearchParams({ address, password: testPassword }),
      })
      const context: AppLoadContext = {
        requestId: 'r',
        nonce: '',
        clientAddress: freshClient(),
        addressLocale: undefined,
        browserLocale: 'fr',
        memory: new Map(),
      }
      const answer = await connexion({ request, context, params: {} })
      // Signed in, and told so: an answer that cannot be written would leave a session that nobody has.
      expect(answer instanceof Response && answer.headers.has('Set-Cookie'), back).toBe(true)
      expect(answer instanceof Response && answer.headers.get('Location')).toMatch(/^\/(recherche|label|espace|%)/)
    }
  })
})
