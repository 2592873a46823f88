import { transact, type Tx } from '~/platform/db/db.server'
import { ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'

/** Thrown inside a transaction to undo it and give a refusal. */
export class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** A transaction that may be refused half-way: all of it is then undone. */
export async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await transact(work))
  } catch (error) {
    if (error instanceof Undo) return refused(error.refusal)
    throw error
  }
}
