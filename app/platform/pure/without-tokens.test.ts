import { describe, expect, it } from 'vitest'
import { withoutTokens } from './without-tokens'

const token = 'Zk3v-9qT_0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456'

describe('what is logged', () => {
  it.each([
    [`/connexion/lien/${token}`, '/connexion/lien/…'],
    [`/invitations/${token}`, '/invitations/…'],
    [`/invitations/${token}.data`, '/invitations/…'],
    ['/invitations/court', '/invitations/…'],
    [`No route matches "/compte/suppression/${token}?x"`, 'No route matches "/compte/suppression/…?x"'],
    [`portail=${token}`, 'portail=…'],
  ])('%s holds no token', (text, kept) => {
    expect(withoutTokens(text)).toBe(kept)
  })

  it('keeps what opens nothing', () => {
    for (const text of [
      '/espace/label',
      '/fichiers/01a2013b-734d-748b-b362-c65707f92c31',
      'Error: at load (build/server/index.js:12:3)',
    ])
      expect(withoutTokens(text)).toBe(text)
  })
})
