import { linkRequestJob, sendRequestedLink } from '~/modules/accounts/commands/request-link.server'
import { dailyRetention } from '~/modules/accounts/commands/apply-retention.server'
import { forgetMessages } from '~/modules/editorial/commands/forget-messages.server'
import { expireApplications } from '~/modules/label/commands/expire-applications.server'
import { remindApplicants } from '~/modules/label/commands/remind-applicants.server'
import { forgetOldInvitations, remindEndingMandates } from '~/modules/members/commands/daily-members.server'
import { removeOrphans } from '~/platform/files/stored-file.server'
import { mailJournalHead } from '~/platform/journal/witness.server'
import { forgetOldMessages } from '~/platform/outbox/retention.server'
import { removeExpiredLimits } from '~/platform/rate-limit/limit.server'
import { erasers } from './personal-data.server'
import { reindexSearch } from './search.server'

/** What a follow-up job does, by the name that `enqueueJob` gives it. The handler parses its payload; done twice (after a crash), it must do no harm. */
export type JobHandler = (payload: unknown) => Promise<void>
/** What runs once a day, after four in the morning in Paris, whichever process comes first. Done twice, it must do no harm. */
export type DailyJob = { readonly name: string; readonly run: () => Promise<void> }

/** Each module adds its follow-up jobs here: 'module.job-name': handler. */
export const jobs: Readonly<Record<string, JobHandler>> = {
  [linkRequestJob]: sendRequestedLink,
}

/** Each module adds its daily jobs here: deadlines, reminders, retention. */
export const daily: readonly DailyJob[] = [
  { name: 'accounts.retention', run: () => dailyRetention(erasers) },
  { name: 'editorial.forget-messages', run: forgetMessages },
  { name: 'label.expire-applications', run: expireApplications },
  { name: 'label.remind-applicants', run: remindApplicants },
  { name: 'members.remind-ending-mandates', run: remindEndingMandates },
  { name: 'members.forget-old-invitations', run: forgetOldInvitations },
  // Acts index what they change; this is for what a new version of the portal adds, and for terms that run out.
  { name: 'search.reindex', run: async () => void (await reindexSearch()) },
  { name: 'platform.remove-expired-limits', run: removeExpiredLimits },
  { name: 'platform.forget-old-messages', run: forgetOldMessages },
  { name: 'platform.remove-orphan-files', run: removeOrphans },
  { name: 'platform.mail-journal-head', run: mailJournalHead },
]
