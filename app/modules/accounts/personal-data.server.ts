import { db } from '~/platform/db/db.server'
import type { Json } from '~/platform/pure/canonical-json'

/** A part of what the portal holds on a person: where it comes from, and how to collect it. */
export type PersonalDataSource = {
  readonly name: string
  readonly labels: { readonly fr: string; readonly en: string }
  readonly collect: (userId: string) => Promise<Json>
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** What accounts hold. Secrets are said to be there; what they are, nobody may read, their owner no more than a thief. */
export const accountSources: readonly PersonalDataSource[] = [
  {
    name: 'account',
    labels: { fr: 'Votre compte', en: 'Your account' },
    collect: async (userId) => {
      const user = await db.user.findUnique({ where: { id: userId } })
      return (
        user && {
          id: user.id,
          name: user.name,
          address: user.email,
          language: user.locale,
          password: user.passwordHash !== null,
          addressConfirmedAt: iso(user.emailConfirmedAt),
          saidToBe15OrOlderAt: iso(user.ageDeclaredAt),
          createdAt: iso(user.createdAt),
          lastSeenAt: iso(user.lastSeenAt),
        }
      )
    },
  },
  {
    name: 'sessions',
    labels: { fr: 'Vos connexions', en: 'Your sessions' },
    collect: async (userId) =>
      (await db.session.findMany({ where: { userId }, orderBy: { lastSeenAt: 'desc' } })).map(
        ({ device, createdAt, lastSeenAt, expiresAt, secondFactorAt }) => ({
          device,
          createdAt: iso(createdAt),
          lastSeenAt: iso(lastSeenAt),
          endsAt: iso(expiresAt),
          secondFactorAt: iso(secondFactorAt),
        }),
      ),
  },
  {
    name: 'second-factor',
    labels: { fr: 'Votre second facteur', en: 'Your second factor' },
    collect: async (userId) => ({
      passkeys: (await db.passkey.findMany({ where: { userId } })).map(({ name, createdAt, lastUsedAt }) => ({
        name,
        createdAt: iso(createdAt),
        lastUsedAt: iso(lastUsedAt),
      })),
      recoveryCodesLeft: await db.recoveryCode.count({ where: { userId, usedAt: null } }),
    }),
  },
  {
    name: 'links',
    labels: { fr: 'Les liens à usage unique envoyés', en: 'One-time links sent' },
    collect: async (userId) =>
      (await db.oneTimeLink.findMany({ where: { userId }, orderBy: { createdAt: 'desc' } })).map(
        ({ purpose, createdAt, expiresAt, usedAt }) => ({
          purpose,
          createdAt: iso(createdAt),
          endsAt: iso(expiresAt),
          usedAt: iso(usedAt),
        }),
      ),
  },
  {
    name: 'files',
    labels: { fr: 'Les fichiers que vous avez déposés', en: 'Files that you uploaded' },
    collect: async (userId) =>
      (await db.storedFile.findMany({ where: { uploadedById: userId }, orderBy: { createdAt: 'desc' } })).map(
        ({ name, mediaType, size, createdAt }) => ({ name, type: mediaType, bytes: size, createdAt: iso(createdAt) }),
      ),
  },
  {
    name: 'mails',
    labels: {
      fr: 'Les courriels qui vous sont destinés et que le portail garde encore',
      en: 'Mails to you that the portal still keeps',
    },
    collect: async (userId) => {
      const user = await db.user.findUnique({ where: { id: userId }, select: { email: true } })
      if (!user?.email) return []
      const quoted = `"to":${JSON.stringify(user.email)}`
      const waiting = await db.outboxMessage.findMany({ where: { kind: 'mail', payload: { contains: user.email } } })
      const kept = await db.keptMail.findMany({ where: { recipient: user.email }, orderBy: { sentAt: 'desc' } })
      return [
        ...waiting
          .filter(({ payload }) => payload.includes(quoted))
          .map(({ state, createdAt, doneAt }) => ({ state, createdAt: iso(createdAt), sentAt: iso(doneAt) })),
        ...kept.map(({ subject, sentAt }) => ({ subject, sentAt: iso(sentAt) })),
      ]
    },
  },
  {
    name: 'acts',
    labels: { fr: 'Vos actes, au journal', en: 'Your acts, in the journal' },
    collect: async (userId) =>
      (await db.journalEntry.findMany({ where: { actor: userId }, orderBy: { seq: 'desc' } })).map(
        ({ act, at, subjectKind }) => ({ act, at: iso(at), about: subjectKind }),
      ),
  },
]
