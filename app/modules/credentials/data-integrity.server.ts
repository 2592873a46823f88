import type { DataIntegrityProof } from '@digitalbazaar/data-integrity'

/** What signs and verifies (Data Integrity, `eddsa-rdfc-2022`), read at the first badge: it is many modules. */
export async function dataIntegrity() {
  const [{ DataIntegrityProof: Proof }, { cryptosuite }, { issue, verifyCredential }] = await Promise.all([
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
    import('@digitalbazaar/vc'),
  ])
  const suiteOf = (options: Omit<ConstructorParameters<typeof DataIntegrityProof>[0], 'cryptosuite'>) =>
    new Proof({ cryptosuite, ...options })
  return { issue, verifyCredential, suiteOf }
}
