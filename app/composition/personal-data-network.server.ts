import type { Eraser } from '~/modules/accounts/erasure.server'
import type { PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { profilePath } from '~/modules/network/rules/found-profile'
import { db } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { documentId, removeDocument } from '~/platform/search/index.server'
import { addressOf } from './address-of.server'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** What the network holds on a person: what they proposed and added, and the page that they opened. */
export const networkSources: readonly PersonalDataSource[] = [
  {
    name: 'network-entries',
    labels: { fr: 'Les fiches que vous avez proposées au réseau', en: 'Pages that you proposed to the network' },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = await db.entry.findMany({
        where: { OR: [{ ownerId: userId }, ...(email ? [{ ownerEmail: email }] : [])] },
        orderBy: { proposedAt: 'asc' },
      })
      return rows.map(({ kind, title, state, content, proposedAt, publishedAt }) => ({
        kind,
        title,
        state,
        content,
        proposedAt: iso(proposedAt),
        publishedAt: iso(publishedAt),
      }))
    },
  },
  {
    name: 'network-files',
    labels: {
      fr: 'Les images et documents que vous y avez ajoutés',
      en: 'Pictures and documents that you added there',
    },
    collect: async (userId) =>
      (
        await db.entryFile.findMany({
          where: { addedById: userId },
          include: { entry: { select: { title: true } } },
          orderBy: { addedAt: 'asc' },
        })
      ).map(({ entry, kind, title, alternative, credit, addedAt }) => ({
        page: entry.title,
        kind,
        title,
        description: alternative,
        credit,
        addedAt: iso(addedAt),
      })),
  },
  {
    name: 'network-changes',
    labels: {
      fr: 'Les changements que vous avez proposés, vos avis et vos signalements',
      en: 'Changes that you proposed, your answers and your reports',
    },
    collect: async (userId) => {
      const title = { entry: { select: { title: true } } } as const
      const [changes, votes, reports] = await Promise.all([
        db.entryChange.findMany({ where: { authorId: userId }, include: title, orderBy: { proposedAt: 'asc' } }),
        db.entryVote.findMany({ where: { voterId: userId }, include: { change: { include: title } } }),
        db.entryReport.findMany({ where: { reporterId: userId }, include: title, orderBy: { createdAt: 'asc' } }),
      ])
      return [
        ...changes.map(({ entry, kind, state, reason, proposedAt }) => ({
          page: entry.title,
          change: kind,
          state,
          reason,
          at: iso(proposedAt),
        })),
        ...votes.map(({ change, verdict, note, castAt }) => ({
          page: change.entry.title,
          answer: verdict,
          note,
          at: iso(castAt),
        })),
        ...reports.map(({ entry, reason, text, createdAt }) => ({
          page: entry.title,
          report: reason,
          text,
          at: iso(createdAt),
        })),
      ]
    },
  },
  {
    name: 'network-profile',
    labels: { fr: 'Votre fiche de praticienne ou de praticien', en: 'Your practitioner’s page' },
    collect: async (userId) => {
      const profile = await db.practitioner.findUnique({ where: { userId } })
      if (!profile) return []
      const { name, headline, about, availability, territoryCode, state, content, updatedAt } = profile
      return [{ name, headline, about, availability, territoryCode, state, content, updatedAt: iso(updatedAt) }]
    },
  },
]

/**
 * What was shared stays, without its author: others have confirmed it, cite it and reuse it under its licence. What says who
 * they are goes: the profile and its links, their hand on entries and files, their address.
 */
export const networkEraser: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  const profile = await tx.practitioner.findUnique({ where: { userId }, select: { slug: true } })
  if (profile) for (const locale of locales) await removeDocument(tx, documentId(profilePath(profile.slug), locale))
  await tx.practitioner.deleteMany({ where: { userId } })
  await tx.networkLink.deleteMany({
    where: {
      OR: [
        { fromKind: 'practitioner', fromId: userId },
        { toKind: 'practitioner', toId: userId },
      ],
    },
  })
  await tx.entryVote.updateMany({ where: { voterId: userId }, data: { note: '' } })
  await tx.entryReport.updateMany({ where: { reporterId: userId }, data: { text: '', reporterId: null } })
  await tx.entryChange.updateMany({ where: { authorId: userId }, data: { authorId: null, reason: '' } })
  await tx.networkLink.updateMany({ where: { addedById: userId }, data: { addedById: null } })
  await tx.entryFile.updateMany({ where: { addedById: userId }, data: { addedById: null } })
  await tx.entry.deleteMany({ where: { ownerId: userId, state: 'unconfirmed' } })
  await tx.entry.updateMany({ where: { ownerId: userId }, data: { ownerId: null } })
  if (email) await tx.entry.updateMany({ where: { ownerEmail: email }, data: { ownerEmail: null } })
  return null
}
