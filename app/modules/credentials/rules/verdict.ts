import type { Validity } from '../../label/rules/certificate'
import type { KeyFault } from './signing-keys'

/** What a file that was dropped can be worth, from what can't be read to a label that holds. */
export const verdicts = [
  'too-large',
  'not-a-badge',
  'with-script',
  'badly-baked',
  'not-a-credential',
  'other-issuer',
  'altered',
  'unknown-key',
  'compromised-key',
  'signed-after-retirement',
  'signed-before-key',
  'not-in-register',
  'revoked',
  'suspended',
  'expired',
  'not-yet',
  'valid',
] as const
export type Verdict = (typeof verdicts)[number]

/** Genuine: the cooperative signed it. What it says may have ceased to hold. */
export const isGenuine = (verdict: Verdict): boolean =>
  ['revoked', 'suspended', 'expired', 'not-yet', 'valid'].includes(verdict)

export type Findings = {
  isOurs: boolean
  isSignatureGood: boolean
  keyFault: KeyFault | undefined
  /** What the register says of the certificate that it names; null where it names none. */
  validity: Validity | null
}

/** The first thing that keeps a credential from being believed, in the order in which one would ask. */
export function verdictOf({ isOurs, isSignatureGood, keyFault, validity }: Findings): Verdict {
  if (!isOurs) return 'other-issuer'
  if (keyFault === 'unknown-key') return keyFault
  if (!isSignatureGood) return 'altered'
  return keyFault ?? validity ?? 'not-in-register'
}
