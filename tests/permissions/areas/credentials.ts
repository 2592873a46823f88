import { ensureKey, rotateKey } from '~/modules/credentials/commands/rotate-key.server'
import { createCertificates } from '../../factories/certificates'
import type { Area } from './area'

/** Badges are for everyone: the key that signs them is the portal's. */
export const credentials: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  credentials.rotate-key                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●
  credentials.ensure-key                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
`,
  subjects: { 'credentials.': { '': () => null } },
  commands: {
    'modules/credentials/commands/rotate-key': {
      rotateKey: ['credentials.rotate-key'],
      ensureKey: ['credentials.ensure-key'],
    },
  },
  attempts: [
    {
      line: 'credentials.rotate-key',
      command: 'rotateKey',
      prepare: async () => (actor) => rotateKey(actor, { compromised: false, reason: 'Essai' }),
    },
    {
      line: 'credentials.ensure-key',
      command: 'ensureKey',
      prepare: async () => (actor) => ensureKey(actor),
    },
  ],
  routes: `
  /label/attestation/:id.json                  ●
  /label/attestation/:id/badge.png             ●
  /label/attestation/:id/badge.svg             ●
  /label/attestation/:id/etat.svg              ●
  /label/cles.json                             ●
  /label/cles/:number.json                     ●
  /label/emetteur.json                         ●
  /label/revocations.json                      ●
  /label/verifier-un-badge                     ●
`,
  formsOnly: [],
  addresses: async () => {
    await ensureKey({ kind: 'system', job: 'test' })
    const [certificate] = await createCertificates([{}])
    const at = `/label/attestation/${certificate?.id}`
    return [
      ['/label/attestation/:id.json', `${at}.json`],
      ['/label/attestation/:id/badge.png', `${at}/badge.png`],
      ['/label/attestation/:id/badge.svg', `${at}/badge.svg`],
      ['/label/attestation/:id/etat.svg', `${at}/etat.svg`],
      ['/label/cles/:number.json', '/label/cles/1.json'],
    ]
  },
}
