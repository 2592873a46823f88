import { permissions } from '~/modules/label/permissions'
import { type FileRead, instructorsNow } from '~/modules/label/queries-officer.server'
import { templatesFor } from '~/modules/label/fill-template.server'
import { hearingOf } from '~/modules/label/store-hearing.server'
import { isInHands, mayBeReleased, noApplicantReminder } from '~/modules/label/rules/batch'
import { unjudgedCriteria } from '~/modules/label/rules/decision'
import { mayHear } from '~/modules/label/rules/hearing'
import { isOpen } from '~/modules/label/rules/states'
import { today } from '~/platform/clock.server'
import type { Locale } from '~/platform/i18n/locale'
import { can, hasRole, type Person } from '~/platform/permissions'

/** What the reader of a file may do now, and what they need for it. */
export async function actsOf(actor: Person, id: string, found: FileRead, locale: Locale) {
  const { application, subject, findings, report, version, assignee, certificate, standIn } = found
  const { state } = application
  const mayWrite = can(actor, permissions['label.send-letter'], subject)
  const isFree = assignee === null || assignee.id === actor.id || subject.standsIn
  return {
    id,
    may: {
      take:
        (state === 'submitted' || (assignee === null && isInHands(state))) &&
        isFree &&
        can(actor, permissions['label.take-application'], subject),
      release:
        mayBeReleased(state) && assignee !== null && can(actor, permissions['label.release-application'], subject),
      remind:
        noApplicantReminder(application, today()) === null &&
        can(actor, permissions['label.remind-applicant'], subject),
      assign: isOpen(state) && can(actor, permissions['label.assign-application'], subject),
      ask: state === 'under-review' && can(actor, permissions['label.request-completion'], subject),
      send: state === 'under-review' && can(actor, permissions['label.send-to-committee'], subject),
      decide: state === 'in-committee' && can(actor, permissions['label.decide-application'], subject),
      score: state === 'in-committee' && can(actor, permissions['label.score-application'], subject),
      answer: state === 'under-appeal' && can(actor, permissions['label.propose-answer'], subject),
      letters: application.decidedAt !== null && mayWrite,
      hearing: mayHear(state) || (await hearingOf(id)) !== null,
      question: certificate !== null && can(actor, permissions['label.see-file'], subject),
      accompany:
        application.decidedAt !== null &&
        hasRole(actor, 'label-instructor', subject.committee) &&
        can(actor, permissions['label.see-file'], subject),
    },
    waiting: state === 'to-complete',
    decidedByOthers: state === 'in-committee' && subject.instructed && hasRole(actor, subject.committee),
    assignee: assignee && { name: assignee.name, isMe: assignee.id === actor.id },
    standIn: standIn && { name: standIn.to.name, isMe: standIn.to.id === actor.id, until: standIn.endsOn },
    instructors: (await instructorsNow()).filter((one) => one.id !== assignee?.id),
    templates: {
      completion: state === 'under-review' ? await templatesFor('completion', locale) : [],
      reminder: state === 'to-complete' ? await templatesFor('reminder', locale) : [],
    },
    unjudged: report ? unjudgedCriteria(report, findings).length : 0,
    completionDays: version.charter.settings.completionDays,
  }
}
