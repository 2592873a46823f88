import type { Eraser } from '~/modules/accounts/erasure.server'
import { accountSources, type PersonalDataSource } from '~/modules/accounts/personal-data.server'
import { referralEraser, referralSources } from './personal-data-referral-drafting.server'
import { settleRepresentative } from '~/modules/members/store-representative.server'
import { revokeInvitationsOf } from '~/modules/members/store.server'
import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { membershipEraser, membershipSource } from './membership-data.server'
import { officerRoles } from '~/platform/permissions'
import { answersEraser, answersSource } from './personal-data-answers.server'
import { charterEraser, charterSource } from './personal-data-charters.server'
import { eventEraser, eventSource } from './personal-data-events.server'
import { debateEraser, debateSources } from './personal-data-debates.server'
import { circlesSources, communitiesEraser, groupsEraser } from './personal-data-circles.server'
import { contributionEraser, contributionSource } from './personal-data-contributions.server'
import { governanceSources } from './personal-data-governance.server'
import { workshopEraser, workshopSources } from './personal-data-workshops.server'
import { labelEraser, labelSources } from './personal-data-label.server'
import { networkEraser, networkSources } from './personal-data-network.server'
import { referralProcedureSources, referralSupportEraser } from './personal-data-referrals.server'
import { labelLifeEraser, labelLifeSources } from './personal-data-label-life.server'
import { labelSupportSources } from './personal-data-label-support.server'
import { declarationEraser, votationSources } from './personal-data-votations.server'
import { addressOf } from './address-of.server'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** All that the portal holds on a person, source by source: each module adds its own. */
export const sources: readonly PersonalDataSource[] = [
  ...accountSources,
  ...referralSources,
  {
    name: 'mandates',
    labels: { fr: 'Vos mandats dans la coopérative', en: 'Your mandates in the cooperative' },
    collect: async (userId) =>
      (await db.mandate.findMany({ where: { userId }, orderBy: { startsOn: 'asc' } })).map(
        ({ role, startsOn, endsOn, decision, decidedOn, endedBecause }) => ({
          role,
          startsOn,
          endsOn,
          decision,
          decidedOn,
          endedBecause,
        }),
      ),
  },
  membershipSource,
  ...debateSources,
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
      const email = await addressOf(userId)
      const rows = await db.organisationInvitation.findMany({
        where: { OR: [{ userId }, ...(email ? [{ email }] : [])] },
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
    name: 'consent',
    labels: {
      fr: 'Ce que vous avez dit dans des décisions par consentement',
      en: 'What you said in decisions by consent',
    },
    collect: async (userId) =>
      (
        await db.consentContribution.findMany({
          where: { authorId: userId },
          include: { process: { select: { title: true } } },
          orderBy: { createdAt: 'asc' },
        })
      ).map(({ kind, text, process, createdAt }) => ({ decision: process.title, kind, text, saidAt: iso(createdAt) })),
  },
  {
    name: 'decision-tasks',
    labels: { fr: 'Les suites de décisions qui vous sont confiées', en: 'Follow-up of decisions entrusted to you' },
    collect: async (userId) =>
      (
        await db.decisionFollowUp.findMany({
          where: { userId },
          include: { decision: { select: { number: true } } },
          orderBy: { updatedAt: 'asc' },
        })
      ).map(({ task, dueOn, doneOn, decision }) => ({ decision: decision.number, task, dueOn, doneOn })),
  },
  {
    name: 'conflicts-of-interest',
    labels: {
      fr: 'Les conflits d’intérêts notés à votre sujet dans les séances',
      en: 'Conflicts of interest noted of you in sittings',
    },
    collect: async (userId) =>
      (
        await db.conflictOfInterest.findMany({
          where: { userId },
          include: { meeting: { select: { title: true } } },
          orderBy: { recordedAt: 'asc' },
        })
      ).map(({ meeting, source, reason, recordedAt }) => ({
        sitting: meeting.title,
        source,
        reason,
        recordedAt: iso(recordedAt),
      })),
  },
  ...governanceSources,
  contributionSource,
  charterSource,
  eventSource,
  answersSource,
  ...circlesSources,
  ...labelSources,
  ...networkSources,
  ...votationSources,
  ...labelLifeSources,
  ...labelSupportSources,
  ...workshopSources,
  ...referralProcedureSources,
  {
    name: 'contact',
    labels: { fr: 'Vos messages à l’équipe', en: 'Your messages to the team' },
    collect: async (userId) => {
      const email = await addressOf(userId)
      const rows = email ? await db.contactMessage.findMany({ where: { email } }) : []
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
  for (const { organisation } of held) await settleRepresentative(tx, organisation.id, 'system:erasure')
  await revokeInvitationsOf(tx, userId)
  return null
}

/** The addresses that other tables hold for want of an account, and the name of who uploaded a file. */
const addresses: Eraser = async (tx, userId) => {
  const email = await addressOf(userId, tx)
  await tx.organisationInvitation.deleteMany({
    where: { OR: [{ userId }, ...(email ? [{ email }] : [])] },
  })
  if (email) await tx.contactMessage.deleteMany({ where: { email } })
  return null
}

/** What each module does, or refuses, when an account is erased, in the erasing transaction. */
export const erasers: readonly Eraser[] = [
  officers,
  referralEraser,
  membershipEraser,
  representatives,
  eventEraser,
  contributionEraser,
  charterEraser,
  answersEraser,
  debateEraser,
  networkEraser,
  labelEraser,
  addresses,
  groupsEraser,
  communitiesEraser,
  workshopEraser,
  referralSupportEraser,
  declarationEraser,
  labelLifeEraser,
]
