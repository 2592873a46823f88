import type { Eraser } from '~/modules/accounts/erasure.server'
import { accountSources, type PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { officerRoles } from '~/platform/permissions'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** All that the portal holds on a person, source by source: each module adds its own. */
export const sources: readonly PersonalDataSource[] = [
  ...accountSources,
  {
    name: 'mandates',
    labels: { fr: 'Vos mandats dans la coopérative', en: 'Your mandates in the cooperative' },
    collect: async (userId) =>
      (await db.mandate.findMany({ where: { userId }, orderBy: { startsOn: 'asc' } })).map(
        ({ role, startsOn, endsOn, decision }) => ({ role, startsOn, endsOn, decision }),
      ),
  },
  {
    name: 'organisations',
    labels: { fr: 'Les organisations pour lesquelles vous agissez', en: 'The organisations that you act for' },
    collect: async (userId) =>
      (
        await db.organisationMandate.findMany({
          where: { userId },
          include: { organisation: true },
          orderBy: { startsAt: 'asc' },
        })
      ).map(({ organisation, role, startsAt, endsAt }) => ({
        organisation: organisation.name,
        role,
        startsOn: iso(startsAt),
        endsOn: iso(endsAt),
      })),
  },
  {
    name: 'invitations',
    labels: { fr: 'Les invitations reçues et les demandes faites', en: 'Invitations received and requests made' },
    collect: async (userId) => {
      const user = await db.user.findUnique({ where: { id: userId }, select: { email: true } })
      const rows = await db.organisationInvitation.findMany({
        where: { OR: [{ userId }, ...(user?.email ? [{ email: user.email }] : [])] },
        include: { organisation: true },
      })
      return rows.map(({ kind, organisation, role, state, createdAt }) => ({
        kind,
        organisation: organisation.name,
        role,
        state,
        createdAt: iso(createdAt),
      }))
    },
  },
  {
    name: 'applications',
    labels: { fr: 'Les demandes de label que vous avez ouvertes', en: 'Label applications that you opened' },
    collect: async (userId) =>
      (
        await db.application.findMany({
          where: { createdById: userId },
          include: { organisation: true },
          orderBy: { createdAt: 'asc' },
        })
      ).map(({ number, title, state, organisation, createdAt }) => ({
        number,
        title,
        state,
        organisation: organisation.name,
        createdAt: iso(createdAt),
      })),
  },
  {
    name: 'contact',
    labels: { fr: 'Vos messages à l’équipe', en: 'Your messages to the team' },
    collect: async (userId) => {
      const user = await db.user.findUnique({ where: { id: userId }, select: { email: true } })
      const rows = user?.email ? await db.contactMessage.findMany({ where: { email: user.email } }) : []
      return rows.map(({ subject, body, sentAt }) => ({ subject, body, sentAt: iso(sentAt) }))
    },
  },
]

const officers: Eraser = async (tx, userId) => {
  const held = await tx.mandate.count({
    where: { userId, role: { in: [...officerRoles] }, OR: [{ endsOn: null }, { endsOn: { gte: today() } }] },
  })
  return held > 0 ? { code: 'erase-officer' } : null
}

/** Nobody leaves an application without anyone to follow it; otherwise one's mandates for organisations end. */
const representatives: Eraser = async (tx, userId) => {
  const at = now()
  const open = { OR: [{ endsAt: null }, { endsAt: { gt: at } }] }
  const held = await tx.organisationMandate.findMany({
    where: { userId, role: 'representative', ...open },
    include: { organisation: { select: { id: true, name: true } } },
  })
  for (const { organisation } of held) {
    const others = await tx.organisationMandate.count({
      where: { organisationId: organisation.id, role: 'representative', userId: { not: userId }, ...open },
    })
    const applications = await tx.application.count({
      where: {
        organisationId: organisation.id,
        decidedAt: null,
        state: { notIn: ['draft', 'granted', 'granted-with-plan', 'refused', 'closed'] },
      },
    })
    if (others === 0 && applications > 0)
      return { code: 'erase-only-representative', detail: { organisation: organisation.name } }
  }
  await tx.organisationMandate.updateMany({ where: { userId, ...open }, data: { endsAt: at } })
  return null
}

/** The addresses that other tables hold for want of an account, and the name of who uploaded a file. */
const addresses: Eraser = async (tx, userId) => {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
  await tx.organisationInvitation.deleteMany({
    where: { OR: [{ userId }, ...(user?.email ? [{ email: user.email }] : [])] },
  })
  if (user?.email) await tx.contactMessage.deleteMany({ where: { email: user.email } })
  return null
}

/** What each module does, or refuses, when an account is erased, in the erasing transaction. */
export const erasers: readonly Eraser[] = [officers, representatives, addresses]
