import { type Actor, actsFor, definePermissions, hasRole } from '~/platform/permissions'

/** An application as its applicant's side sees it. */
export type OwnSubject = { organisationId: string }

/** An application as the cooperative's side sees it. */
export type FileSubject = {
  /** The actor acts for the applicant, or did within the year: equal treatment forbids them this side. */
  conflicted: boolean
  assignedToId: string | null
  /** Drafts, and what was given up before being submitted, belong to the applicant alone. */
  wasSubmitted: boolean
}

const acts = (actor: Actor, { organisationId }: OwnSubject): boolean => actsFor(actor, organisationId)
const represents = (actor: Actor, { organisationId }: OwnSubject): boolean =>
  actsFor(actor, organisationId, 'representative')
const isFree = ({ conflicted, wasSubmitted }: FileSubject): boolean => !conflicted && wasSubmitted
const instructs = (actor: Actor, file: FileSubject): boolean => hasRole(actor, 'label-instructor') && isFree(file)
const decides = (actor: Actor, file: FileSubject): boolean => hasRole(actor, 'label-committee') && isFree(file)
const holds = (actor: Actor, file: FileSubject): boolean =>
  instructs(actor, file) && actor.kind === 'person' && actor.id === file.assignedToId
const isSystem = (actor: Actor): boolean => actor.kind === 'system'

/** Who may do what to an application for the label. */
export const permissions = definePermissions({
  'label.open-application': acts,
  'label.see-application': acts,
  'label.write-application': acts,
  'label.submit-application': represents,
  'label.withdraw-application': represents,

  'label.see-queue': (actor: Actor, _subject: null) => hasRole(actor, 'label-instructor', 'label-committee'),
  'label.see-file': (actor: Actor, file: FileSubject) => instructs(actor, file) || decides(actor, file),
  'label.take-application': instructs,
  'label.assign-application': instructs,
  'label.note-finding': holds,
  'label.request-completion': holds,
  'label.send-to-committee': holds,
  'label.send-back': decides,
  'label.decide-application': decides,
  'label.close-application': decides,
  'label.revoke-certificate': decides,

  'label.load-charter': (actor: Actor, _subject: null) => isSystem(actor),
  'label.expire-application': (actor: Actor, _subject: null) => isSystem(actor),
})
