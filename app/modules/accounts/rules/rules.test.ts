import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountsMessages } from '../messages'
import { isWeaker, dummyHash } from '../password-hash.server'
import { deviceWords } from './device'
import { mayEraseUnused, unusedSince } from './inactivity'
import { isExclusive, linkExpiry, linkLifetimes } from './links'
import { nameProblem, normaliseName } from './person-name'
import { personalDataPage } from './personal-data-page'
import { normaliseRecoveryCode, recoveryCodeOf } from './recovery-code'
import { isRecentProof } from './recent-proof'
import { retentionRules } from './retention'

describe('a name', () => {
  it.each(['Ana', 'Jean-Noël d’Épinay', '李小龙', 'محمد', 'X Æ 12', 'O'])('is taken: %s', (text) =>
    expect(nameProblem(normaliseName(text))).toBeNull(),
  )
  it('is refused with what would not show, or would not be a name', () => {
    expect(nameProblem('')).toBe('name-missing')
    expect(nameProblem('…')).toBe('name-missing')
    expect(nameProblem('a'.repeat(101))).toBe('name-too-long')
    for (const text of ['A\u202eB', 'A\u0000', '<b>A</b>', 'A\u2066B'])
      expect(nameProblem(text)).toBe('name-unreadable')
  })
})

describe('a recent proof', () => {
  const opened = new Date('2026-03-02T10:00:00Z')
  it.each([
    [0, true],
    [599, true],
    [600, false],
    [86_400, false],
  ])('%i seconds after the sign-in: %s', (seconds, expected) =>
    expect(isRecentProof(opened, new Date(opened.getTime() + seconds * 1000))).toBe(expected),
  )
})

describe('the words for a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
      'Safari, macOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1',
      'Chrome, iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36',
      'Samsung Internet, Android',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0 Safari/537.36',
      'Chrome, Linux',
    ],
    ['curl/8.5.0', ''],
    ['<script>alert(1)</script>', ''],
  ])('%s', (userAgent, words) => expect(deviceWords(userAgent)).toBe(words))
  it('says nothing without a header', () => expect(deviceWords(null)).toBe(''))
})

describe('links', () => {
  it('live half an hour to sign in, two hours for a password, three days to confirm', () => {
    const from = new Date('2026-03-01T10:00:00Z')
    expect(linkExpiry('sign-in', from).toISOString()).toBe('2026-03-01T10:30:00.000Z')
    expect(linkExpiry('reset-password', from).toISOString()).toBe('2026-03-01T12:00:00.000Z')
    expect(linkExpiry('confirm-address', from).toISOString()).toBe('2026-03-04T10:00:00.000Z')
    expect(Object.keys(linkLifetimes).filter((purpose) => !isExclusive(purpose as keyof typeof linkLifetimes))).toEqual(
      ['second-factor', 'passkey-registration', 'passkey-sign-in'],
    )
  })
})

describe('recovery codes', () => {
  it('are read however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
        const code = recoveryCodeOf(bytes)
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(normaliseRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''))
      }),
    )
    expect(normaliseRecoveryCode('oil0-OIL1')).toBe('01100111')
  })
})

describe('an unused account', () => {
  const at = new Date('2026-06-01T00:00:00Z')
  const old = new Date(unusedSince(at).getTime() - 1000)
  it('is erased after its warning has run, and not if its owner came back', () => {
    const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000)
    expect(mayEraseUnused(at, old, null)).toBe(false)
    expect(mayEraseUnused(at, old, daysAgo(10))).toBe(false)
    expect(mayEraseUnused(at, old, daysAgo(30))).toBe(true)
    expect(mayEraseUnused(at, daysAgo(20), daysAgo(30))).toBe(false)
    expect(mayEraseUnused(at, old, new Date(old.getTime() - 1))).toBe(false)
  })
})

describe('the file of personal data', () => {
  it('escapes what people typed', () => {
    const html = personalDataPage({
      locale: 'fr',
      title: 'T',
      made: 'M',
      nothing: 'Rien.',
      yes: 'oui',
      no: 'non',
      parts: [{ name: 'a', label: 'A', content: [{ name: '<script>alert("x")</script>', password: true, list: [] }] }],
    })
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('<dt>mot de passe choisi</dt><dd>oui</dd>')
  })
})

describe('words and figures', () => {
  it('has a sentence for each refusal that the module gives', () => {
    const files = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts', '!../messages/**'], {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const codes = new Set(
      Object.values(files).flatMap((text) => [...text.matchAll(/code: '([a-z0-9-]+)'/g)].map(([, code]) => code ?? '')),
    )
    for (const code of codes)
      if (code !== 'custom') expect(Object.keys(accountsMessages.fr.refusals), code).toContain(code)
    expect(codes.size).toBeGreaterThan(20)
  })
  it('compares an unknown account with a hash as strong as the others', () => expect(isWeaker(dummyHash)).toBe(false))
  it('says of each thing kept how long', () => {
    expect(new Set(retentionRules.map(({ id }) => id)).size).toBe(retentionRules.length)
    for (const rule of retentionRules) expect(rule.kept.fr.length * rule.kept.en.length).toBeGreaterThan(0)
  })
})
