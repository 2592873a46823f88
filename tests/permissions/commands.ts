import { areas } from './areas'

/**
 * Every function that a file of commands offers, with the acts that it asks of `can`; or why it asks none. A function
 * that is missing here fails the tests: whoever adds a command says first who may do it.
 */
export type Asks = readonly string[] | { readonly none: string }

const job = { none: 'a daily job: nobody asks for it, and it acts on no one’s behalf' } as const
const part = (of: string): Asks => ({ none: `a part of ${of}, which asks` })

export const commands: Readonly<Record<string, Readonly<Record<string, Asks>>>> = {
  ...Object.fromEntries(areas.flatMap((area) => Object.entries(area.commands))),

  'modules/accounts/commands/add-passkey': { addPasskey: ['accounts.manage-second-factor'] },
  'modules/accounts/commands/apply-retention': {
    applyRetention: ['accounts.apply-retention'],
    dailyRetention: part('applyRetention'),
  },
  'modules/accounts/commands/appoint-administrator': { appointAdministrator: ['accounts.appoint-administrator'] },
  'modules/accounts/commands/change-passkey': {
    renamePasskey: ['accounts.manage-second-factor'],
    removePasskey: ['accounts.manage-second-factor'],
  },
  'modules/accounts/commands/change-password': { changePassword: ['accounts.change-password'] },
  'modules/accounts/commands/change-profile': { changeProfile: ['accounts.change-profile'] },
  'modules/accounts/commands/confirm-address-change': { confirmAddressChange: ['accounts.follow-link'] },
  'modules/accounts/commands/confirm-address': { confirmAddress: ['accounts.follow-link'] },
  'modules/accounts/commands/end-administrator': { endAdministrator: ['accounts.appoint-administrator'] },
  'modules/accounts/commands/end-sessions': {
    endSession: ['accounts.end-sessions'],
    endOtherSessions: ['accounts.end-sessions'],
  },
  'modules/accounts/commands/erase-account': {
    eraseAccount: ['accounts.erase'],
    requestErasureLink: ['accounts.erase'],
    followErasureLink: ['accounts.follow-link'],
  },
  'modules/accounts/commands/follow-sign-in-link': { followSignInLink: ['accounts.follow-link'] },
  'modules/accounts/commands/list-administrators': { listAdministrators: ['accounts.list-administrators'] },
  'modules/accounts/commands/make-recovery-codes': {
    makeRecoveryCodes: ['accounts.manage-second-factor'],
    replaceRecoveryCodes: part('makeRecoveryCodes and addPasskey'),
  },
  'modules/accounts/commands/pass-second-factor': { passSecondFactor: ['accounts.sign-in'] },
  'modules/accounts/commands/request-address-change': {
    requestAddressChange: ['accounts.change-address'],
    cancelAddressChange: ['accounts.change-address'],
  },
  'modules/accounts/commands/request-link': {
    requestLink: ['accounts.request-link'],
    sendRequestedLink: { none: 'the job that requestLink queues' },
  },
  'modules/accounts/commands/reset-password': { resetPassword: ['accounts.follow-link'] },
  'modules/accounts/commands/sign-in': { signIn: ['accounts.sign-in'] },
  'modules/accounts/commands/sign-up': { signUp: ['accounts.sign-up'] },

  'modules/editorial/commands/answer-message': { answerMessage: ['editorial.answer-message'] },
  'modules/editorial/commands/change-settings': { changeSettings: ['editorial.change-settings'] },
  'modules/editorial/commands/forget-messages': { forgetMessages: ['editorial.forget-messages'] },
  'modules/editorial/commands/load-default-pages': { loadDefaultPages: ['editorial.load-default-pages'] },
  'modules/editorial/commands/publish-page': { publishPage: ['editorial.publish-page'] },
  'modules/editorial/commands/send-message': { sendMessage: ['editorial.send-message'] },

  'modules/label/commands/add-evidence': { addEvidence: ['label.write-application'] },
  'modules/label/commands/announce-submission': { announceSubmission: part('submitApplication') },
  'modules/label/commands/apply-decision': {
    applyDecision: part('decideApplication, and of what a sitting votes'),
  },
  'modules/label/commands/assign-application': {
    assignApplication: ['label.assign-application', 'label.take-application'],
  },
  'modules/label/commands/assign-by-rules': { assignByRules: part('submitApplication') },
  'modules/label/commands/check-for-submission': { checkForSubmission: part('submitApplication') },
  'modules/label/commands/decide-application': {
    decideApplication: ['label.decide-application', 'label.close-application'],
  },
  'modules/label/commands/expire-applications': { expireApplications: ['label.expire-application'] },
  'modules/label/commands/load-charter': {
    loadCharter: ['label.load-charter'],
    loadCharters: { none: 'what a new version of the portal brings: it calls loadCharter, which asks, as the system' },
  },
  'modules/label/commands/note-finding': { noteFinding: ['label.note-finding'] },
  'modules/label/commands/notify': {
    notify: part('each act that tells somebody'),
    factsOf: part('each act that tells somebody'),
  },
  'modules/label/commands/open-draft': { openDraft: ['label.open-application'] },
  'modules/label/commands/open-file': { openOwn: ['label.see-application'], openFile: ['label.see-file'] },
  'modules/label/commands/record-decision': {
    recordDecision: part('decideApplication'),
    writeCertificate: part('decideApplication'),
  },
  'modules/label/commands/remind-applicants': { remindApplicants: job },
  'modules/label/commands/remove-drafts': { removeDrafts: ['label.expire-application'] },
  'modules/label/commands/remove-evidence': { removeEvidence: ['label.write-application'] },
  'modules/label/commands/request-completion': { requestCompletion: ['label.request-completion'] },
  'modules/label/commands/save-draft': { saveDraft: ['label.write-application'] },
  'modules/label/commands/send-back': { sendBack: ['label.send-back'] },
  'modules/label/commands/send-to-committee': { sendToCommittee: ['label.send-to-committee'] },
  'modules/label/commands/submit-application': { submitApplication: ['label.submit-application'] },
  'modules/label/commands/take-application': { takeApplication: ['label.take-application'] },
  'modules/label/commands/withdraw-application': { withdrawApplication: ['label.withdraw-application'] },

  'modules/members/commands/accept-invitation': { acceptInvitation: ['members.accept-invitation'] },
  'modules/members/commands/answer-request': { answerRequest: ['members.answer-request'] },
  'modules/members/commands/assign-representative': {
    assignRepresentative: ['members.see-organisations', 'members.assign-representative'],
  },
  'modules/members/commands/change-organisation-role': { changeOrganisationRole: ['members.change-organisation-role'] },
  'modules/members/commands/create-authority': { createAuthority: ['members.create-organisation'] },
  'modules/members/commands/create-organisation': { createOrganisation: ['members.create-organisation'] },
  'modules/members/commands/daily-members': { remindEndingMandates: job, forgetOldInvitations: job },
  'modules/members/commands/decline-invitation': { declineInvitation: ['members.decline-invitation'] },
  'modules/members/commands/edit-organisation': { editOrganisation: ['members.edit-organisation'] },
  'modules/members/commands/end-mandate': { endMandate: ['members.see-mandates', 'members.end-mandate'] },
  'modules/members/commands/end-organisation-mandate': { endOrganisationMandate: ['members.end-organisation-mandate'] },
  'modules/members/commands/give-mandate': { giveMandate: ['members.see-mandates', 'members.give-mandate'] },
  'modules/members/commands/invite-person': { invitePerson: ['members.invite'] },
  'modules/members/commands/request-to-join': { requestToJoin: ['members.request-to-join'] },
  'modules/members/commands/resend-invitation': { resendInvitation: ['members.resend-invitation'] },
  'modules/members/commands/revoke-invitation': { revokeInvitation: ['members.revoke-invitation'] },
  'modules/members/commands/withdraw-request': { withdrawRequest: ['members.withdraw-request'] },

  'modules/territory/commands/fetch-contours': {
    fetchContours: { none: 'reads the official host’s file for importContours, which asks' },
  },
  'modules/territory/commands/import-contours': { importContours: ['territory.import-contours'] },
  'modules/territory/commands/import-petr': { importPetr: ['territory.import-petr'] },
  'modules/territory/commands/load-territory': { loadTerritory: ['territory.load'] },

  'platform/outbox/commands/drop-message': { dropMessage: ['outbox.drop-message'] },
  'platform/outbox/commands/retry-message': { retryMessage: ['outbox.retry-message'] },
}
