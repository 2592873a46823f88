import { db, type Tx } from '~/platform/db/db.server'

/** The address of an account; null once it is erased, or where there is none. */
export const addressOf = async (userId: string, client: Tx = db): Promise<string | null> =>
  (await client.user.findUnique({ where: { id: userId }, select: { email: true } }))?.email ?? null
