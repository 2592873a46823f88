import { fold } from '~/platform/pure/fold'
import { commonPasswords } from './common-passwords'

/** Length is what protects (NIST SP 800-63B, ANSSI 2021): no rule on the kinds of characters. */
export const passwordLength = { least: 12, most: 256 } as const

export type PasswordProblem =
  'password-missing' | 'password-too-short' | 'password-too-long' | 'password-is-yours' | 'password-common'

/** As it is hashed: the same password typed on two systems may come composed in one and decomposed in the other. */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

const plain = (text: string): string => fold(text).replaceAll(' ', '')

/** 'aaaaaaaaaaaa', 'azertyazerty', '123123123123': a piece of at most six characters, again and again. */
const isRepetition = (text: string): boolean => /^(.{1,6}?)\1+$/su.test(text)

/** '123456789012', 'abcdefghijkl', and the same backwards. */
function isSequence(text: string): boolean {
  const steps = new Set(
    [...text].slice(1).map((character, i) => (character.codePointAt(0) ?? 0) - (text.codePointAt(i) ?? 0)),
  )
  return steps.size === 1 || /^(?:0?1234567890?)+\d*$/.test(text)
}

/** A common password, with or without a few figures and signs around it: 'Motdepasse2026!'. */
const isCommon = (text: string): boolean => {
  const bare = plain(text)
  return [bare, bare.replace(/^\d+|\d+$/g, '')].some((form) => commonPasswords.has(form))
}

/**
 * Why a new password is refused, or null. At least 12 characters; not the person's own name or address; not among the
 * commonest. Anything else is taken, spaces and emoji included.
 */
export function passwordProblem(password: string, person: { name: string; address: string }): PasswordProblem | null {
  const text = normalisePassword(password)
  const length = [...text].length
  if (length === 0) return 'password-missing'
  if (length > passwordLength.most) return 'password-too-long'
  if (length < passwordLength.least) return 'password-too-short'
  const bare = plain(text)
  const [local = ''] = person.address.split('@')
  const own = [person.name, person.address, local].map(plain).filter((part) => part.length > 0)
  const reversed = person.name.split(' ').reverse().join(' ')
  const isOwn = [...own, plain(reversed)].some((part) => bare === part || bare.replace(/\d+$/, '') === part)
  if (isOwn && bare !== '') return 'password-is-yours'
  return isRepetition(text) || isSequence(text) || isCommon(text) ? 'password-common' : null
}
