import { readTable } from './actors'
import { areas } from './areas'

/**
 * Who may do what: the answer that every act must give, kept apart from the code that gives it. ● may, · may not.
 *
 * Columns: visitor · a person without role · member · contributor of the organisation · its representative ·
 * representative of another · label instructor · label committee · an instructor and committee member who acts for the
 * organisation · ethics committee · garant · board · team · administrator · the portal itself (its jobs, its terminal).
 */
export const acts = [
  ...areas.flatMap((area) => readTable(area.acts)),
  ...readTable(`
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  accounts.sign-up                                ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  accounts.sign-in                                ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  accounts.request-link                           ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  accounts.follow-link                            ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  accounts.read                                   ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  accounts.read (another's)                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  accounts.change-profile                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  accounts.change-profile (another's)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  accounts.change-password                        ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  accounts.change-password (another's)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  accounts.change-address                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  accounts.change-address (another's)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  accounts.end-sessions                           ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  accounts.end-sessions (another's)               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  accounts.manage-second-factor                   ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  accounts.manage-second-factor (another's)       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  accounts.download-data                          ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  accounts.download-data (another's)              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  accounts.erase                                  ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●
  accounts.erase (another's)                      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  accounts.apply-retention                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  accounts.appoint-administrator                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  accounts.list-administrators                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●

#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  members.create-organisation                     ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.see-organisation                        ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ●   ●   ·
  members.edit-organisation                       ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.invite                                  ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.revoke-invitation                       ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.resend-invitation                       ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.accept-invitation                       ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.decline-invitation                      ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.request-to-join                         ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.withdraw-request                        ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.withdraw-request (another's)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.answer-request                          ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.change-organisation-role                ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.end-organisation-mandate                ·   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  members.end-organisation-mandate (another's)    ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.see-organisations                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.assign-representative                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.assign-representative (oneself)         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  members.see-mandates                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  members.give-mandate                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ●
  members.give-mandate (team)                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●
  members.give-mandate (administrator)            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●
  members.give-mandate (oneself)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  members.end-mandate                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ●
  members.end-mandate (administrator)             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●
  members.see-team-desk                           ·   ·   ·   ·   ·   ·   ●   ●   ●   ●   ·   ●   ●   ●   ·

#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.open-application                          ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label.see-application                           ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label.write-application                         ·   ·   ·   ●   ●   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·
  label.submit-application                        ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.withdraw-application                      ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.see-queue                                 ·   ·   ·   ·   ·   ·   ●   ●   ●   ·   ·   ·   ·   ·   ·
  label.see-file                                  ·   ·   ·   ·   ·   ·   ●   ●   ·   ·   ·   ·   ·   ·   ·
  label.see-file (draft)                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.take-application                          ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.take-application (draft)                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.assign-application                        ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.note-finding                              ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.note-finding (taken by another)           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.request-completion                        ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.request-completion (taken by another)     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.send-to-committee                         ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·   ·
  label.send-to-committee (taken by another)      ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.send-back                                 ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.send-back (instructed)                   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.decide-application                        ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.decide-application (draft)                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.decide-application (instructed)          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.close-application                         ·   ·   ·   ·   ·   ·   ·   ●   ·   ·   ·   ·   ·   ·   ·
  label.close-application (instructed)           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
  label.load-charter                              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  label.expire-application                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●

#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  editorial.read-pages                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  editorial.publish-page                          ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  editorial.load-default-pages                    ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  editorial.read-settings                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·
  editorial.change-settings                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·
  editorial.send-message                          ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ●   ·
  editorial.read-messages                         ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  editorial.answer-message                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  editorial.forget-messages                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●

#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  territory.load                                  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●
  territory.import-petr                           ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●
  territory.import-contours                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●

# The portal's jobs never touch what could not be sent; its operator's terminal may.
  outbox.read-dead-letters                        ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  outbox.retry-message                            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
  outbox.drop-message                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ·
`),
]
