import * as z from 'zod/mini'
import { computeEffectJob, continueEffect } from '~/modules/charters/commands/compute-effect.server'
import { remindBodies } from '~/modules/answers/commands/remind-bodies.server'
import { tellConcerned } from '~/modules/answers/commands/tell.server'
import { freezeArchiveJob, tellJob } from '~/modules/answers/rules/jobs'
import { linkRequestJob, sendRequestedLink } from '~/modules/accounts/commands/request-link.server'
import { dailyRetention } from '~/modules/accounts/commands/apply-retention.server'
import { forgetMessages } from '~/modules/editorial/commands/forget-messages.server'
import { forgetRegistrations } from '~/modules/events/commands/forget-registrations.server'
import { remindRegistered } from '~/modules/events/commands/remind-registered.server'
import { sendToRegistered } from '~/modules/events/commands/tell-registered.server'
import { tellRegisteredJob } from '~/modules/events/store-registrations.server'
import { tellOfReplyJob } from '~/modules/contributions/comment.server'
import { forgetPending } from '~/modules/contributions/commands/forget-pending.server'
import { tellOfReply } from '~/modules/contributions/commands/tell-of-reply.server'
import { closePollAtItsTime, countClosedPoll } from '~/modules/governance/commands/close-poll.server'
import { countPollJob } from '~/modules/governance/commands/count-poll.server'
import { closePollJob } from '~/modules/governance/commands/open-poll.server'
import { deliverLetter } from '~/modules/circles/commands/deliver-letter.server'
import { forgetUnconfirmed } from '~/modules/circles/commands/subscribe-letter.server'
import { tendCommunities } from '~/modules/circles/commands/tend-notices.server'
import { forgetUnconfirmed as forgetUnconfirmedOfDebates } from '~/modules/debates/commands/forget-unconfirmed.server'
import { keepDebateCalendar, remindGarants } from '~/modules/debates/commands/keep-debate-calendar.server'
import { deliverNews } from '~/modules/debates/commands/publish-news.server'
import { deliverNewsJob } from '~/modules/debates/rules/news'
import { keepCalendarJob } from '~/modules/debates/store-calendar.server'
import { deliverLetterJob } from '~/modules/circles/rules/letter'
import { sendDigests } from '~/modules/circles/commands/send-digests.server'
import { expireInitiatives, remindCalledAssemblies } from '~/modules/governance/commands/follow-initiatives.server'
import { sendInitiativeNews } from '~/modules/governance/commands/send-initiative-news.server'
import { remindDecisions } from '~/modules/governance/commands/remind-decisions.server'
import { moveConsultationJob } from '~/modules/governance/commands/convene-meeting.server'
import { moveConsultation, settleConvocations } from '~/modules/governance/commands/move-consultation.server'
import { sendAnnouncement } from '~/modules/governance/commands/send-announcement.server'
import { tellSignatoriesJob } from '~/modules/governance/tell-signatories.server'
import { tellMembersJob } from '~/modules/governance/tell-members.server'
import { forgetReports } from '~/modules/label-life/commands/forget-reports.server'
import { askYearly, remindYearly } from '~/modules/label-support/commands/ask-yearly.server'
import { takeUpDecisions } from '~/modules/label-support/commands/take-up-decisions.server'
import { remindCommitments } from '~/modules/label-support/commands/tend-support.server'
import { remindTerms } from '~/modules/label-life/commands/remind-terms.server'
import { removeFiles } from '~/modules/label-life/commands/remove-files.server'
import { expireApplications } from '~/modules/label/commands/expire-applications.server'
import { lapseTransfers } from '~/modules/label/commands/lapse-transfers.server'
import { removeDrafts } from '~/modules/label/commands/remove-drafts.server'
import { remindBoard } from '~/modules/label/commands/remind-board.server'
import { remindHolders } from '~/modules/label/commands/remind-holders.server'
import { remindApplicants } from '~/modules/label/commands/remind-applicants.server'
import { tendOpinions } from '~/modules/label/commands/tend-opinions.server'
import { callDues, remindDues } from '~/modules/members/commands/daily-dues.server'
import { endMemberships, forgetImports } from '~/modules/members/commands/daily-memberships.server'
import { forgetOldInvitations, remindEndingMandates } from '~/modules/members/commands/daily-members.server'
import { takeEffectJob, tellAdoptionJob } from '~/modules/members/adoption-jobs.server'
import { takeAdoptionEffect } from '~/modules/members/commands/take-adoption-effect.server'
import { sendAdoption } from '~/modules/members/commands/tell-adoption.server'
import { readAgain, readAgainJob } from '~/modules/network/commands/match-columns.server'
import { forgetReadings, queueSources, readSource } from '~/modules/network/commands/read-source.server'
import { readSourceJob } from '~/modules/network/read-source.server'
import { writeImportJob } from '~/modules/network/rules/jobs'
import { forgetProposals } from '~/modules/network/commands/forget-proposals.server'
import { askOwners } from '~/modules/network/commands/ask-owners.server'
import { settleChanges } from '~/modules/network/commands/settle-changes.server'
import { settleChangesJob } from '~/modules/network/settle-change.server'
import { forgetSupports } from '~/modules/referrals/commands/forget-supports.server'
import { forgetSignatures, remindDrafts } from '~/modules/referrals/commands/tend-drafting.server'
import { tendProcedure } from '~/modules/referrals/commands/tend-procedure.server'
import { forgetAddresses } from '~/modules/workshops/commands/forget-addresses.server'
import { mailReport } from '~/modules/workshops/commands/mail-report.server'
import { mailReportJob } from '~/modules/workshops/commands/publish-workshop-report.server'
import { forgetUnconfirmedSignatures } from '~/modules/declarations/commands/withdraw-signature.server'
import { countFrozenVotation, countVotationJob } from '~/modules/votations/commands/count-votation.server'
import { forgetVoters } from '~/modules/votations/commands/forget-voters.server'
import { moveVotation, moveVotationJob } from '~/modules/votations/commands/move-votation.server'
import { removeOrphans } from '~/platform/files/stored-file.server'
import { mailJournalHead } from '~/platform/journal/witness.server'
import { forgetOldMessages } from '~/platform/outbox/retention.server'
import type { Actor } from '~/platform/permissions'
import { removeExpiredLimits } from '~/platform/rate-limit/limit.server'
import { continueImport } from '~/modules/network/commands/apply-import.server'
import { writeOpenArchive } from './open-archive.server'
import { freezeDebateArchive, freezeDebateArchives } from './debate-archive.server'
import { erasers } from './personal-data.server'
import { reindexSearch } from './search.server'

/** What a follow-up job does, by the name that `enqueueJob` gives it. The handler parses its payload; done twice (after a crash), it must do no harm. */
export type JobHandler = (payload: unknown) => Promise<void>
/** What runs once a day, after four in the morning in Paris, whichever process comes first. Done twice, it must do no harm. */
export type DailyJob = { readonly name: string; readonly run: () => Promise<void> }

/** A daily job that acts as the system, under its own name. */
const asSystem = (name: string, act: (actor: Actor) => Promise<unknown>): DailyJob => ({
  name,
  run: async () => void (await act({ kind: 'system', job: name })),
})

const settleNetwork = async (): Promise<void> => void (await settleChanges({ kind: 'system', job: settleChangesJob }))
const importPayload = z.object({ runId: z.string() })
const goOnWithImport: JobHandler = async (payload) => {
  const { runId } = importPayload.parse(payload)
  await continueImport({ kind: 'system', job: writeImportJob }, { runId })
}

const sourcePayload = z.object({ sourceId: z.string(), by: z.enum(['schedule', 'hand']) })
const readASource: JobHandler = async (payload) =>
  void (await readSource({ kind: 'system', job: readSourceJob }, sourcePayload.parse(payload)))
const readARunAgain: JobHandler = async (payload) =>
  void (await readAgain({ kind: 'system', job: readAgainJob }, importPayload.parse(payload)))

/** Each module adds its follow-up jobs here: 'module.job-name': handler. */
export const jobs: Readonly<Record<string, JobHandler>> = {
  [writeImportJob]: goOnWithImport,
  [linkRequestJob]: sendRequestedLink,
  [deliverLetterJob]: deliverLetter,
  [deliverNewsJob]: deliverNews,
  [tellOfReplyJob]: tellOfReply,
  [keepCalendarJob]: async () => void (await keepDebateCalendar()),
  [computeEffectJob]: continueEffect,
  [closePollJob]: closePollAtItsTime,
  [countPollJob]: countClosedPoll,
  [moveConsultationJob]: moveConsultation,
  [tellMembersJob]: sendAnnouncement,
  [takeEffectJob]: takeAdoptionEffect,
  [tellAdoptionJob]: sendAdoption,
  [tellRegisteredJob]: sendToRegistered,
  [tellSignatoriesJob]: sendInitiativeNews,
  [settleChangesJob]: settleNetwork,
  [tellJob]: tellConcerned,
  [freezeArchiveJob]: freezeDebateArchive,
  [readSourceJob]: readASource,
  [readAgainJob]: readARunAgain,
  [mailReportJob]: mailReport,
  [moveVotationJob]: moveVotation,
  [countVotationJob]: countFrozenVotation,
}

/** Each module adds its daily jobs here: deadlines, reminders, retention. */
export const daily: readonly DailyJob[] = [
  { name: 'accounts.retention', run: () => dailyRetention(erasers) },
  asSystem('answers.remind-bodies', remindBodies),
  { name: 'answers.freeze-archives', run: freezeDebateArchives },
  { name: 'circles.send-digests', run: sendDigests },
  { name: 'circles.tend-communities', run: tendCommunities },
  { name: 'circles.forget-unconfirmed', run: forgetUnconfirmed },
  { name: 'contributions.forget-pending', run: forgetPending },
  { name: 'debates.keep-calendar', run: async () => void (await keepDebateCalendar()) },
  { name: 'debates.remind-garants', run: async () => void (await remindGarants()) },
  { name: 'debates.forget-unconfirmed', run: forgetUnconfirmedOfDebates },
  { name: 'editorial.forget-messages', run: forgetMessages },
  { name: 'events.remind', run: remindRegistered },
  { name: 'events.forget-registrations', run: forgetRegistrations },
  { name: 'governance.expire-initiatives', run: expireInitiatives },
  { name: 'governance.remind-called-assemblies', run: remindCalledAssemblies },
  { name: 'governance.remind-decisions', run: remindDecisions },
  { name: 'governance.settle-convocations', run: settleConvocations },
  { name: 'label.expire-applications', run: expireApplications },
  { name: 'label.remove-drafts', run: removeDrafts },
  { name: 'label.remind-applicants', run: remindApplicants },
  asSystem('label.remind-holders', remindHolders),
  asSystem('label.remind-board', remindBoard),
  asSystem('label.lapse-transfers', lapseTransfers),
  asSystem('label.tend-opinions', tendOpinions),
  asSystem('label-life.remove-files', removeFiles),
  asSystem('label-life.forget-reports', forgetReports),
  asSystem('label-life.remind-terms', remindTerms),
  asSystem('label-support.take-up-decisions', takeUpDecisions),
  asSystem('label-support.remind-commitments', remindCommitments),
  asSystem('label-support.ask-yearly', askYearly),
  asSystem('label-support.remind-yearly', remindYearly),
  { name: 'members.remind-ending-mandates', run: remindEndingMandates },
  { name: 'members.forget-old-invitations', run: forgetOldInvitations },
  { name: 'members.end-memberships', run: endMemberships },
  { name: 'members.call-dues', run: callDues },
  { name: 'members.remind-dues', run: remindDues },
  { name: 'members.forget-imports', run: forgetImports },
  { name: 'network.forget-proposals', run: forgetProposals },
  { name: 'network.settle-changes', run: settleNetwork },
  { name: 'workshops.forget-addresses', run: forgetAddresses },
  {
    name: 'network.queue-sources',
    run: async () => void (await queueSources({ kind: 'system', job: readSourceJob })),
  },
  asSystem('network.forget-readings', forgetReadings),
  asSystem('network.ask-owners', askOwners),
  { name: 'referrals.forget-signatures', run: forgetSignatures },
  { name: 'referrals.forget-supports', run: forgetSupports },
  { name: 'referrals.remind-drafts', run: remindDrafts },
  { name: 'referrals.tend-procedure', run: tendProcedure },
  asSystem('declarations.forget-unconfirmed', forgetUnconfirmedSignatures),
  asSystem('votations.forget-voters', forgetVoters),
  // Acts index what they change; this is for what a new version of the portal adds, and for terms that run out.
  { name: 'search.reindex', run: async () => void (await reindexSearch()) },
  { name: 'open-data.archive', run: async () => void (await writeOpenArchive()) },
  { name: 'platform.remove-expired-limits', run: removeExpiredLimits },
  { name: 'platform.forget-old-messages', run: forgetOldMessages },
  { name: 'platform.remove-orphan-files', run: removeOrphans },
  { name: 'platform.mail-journal-head', run: mailJournalHead },
]
