import { type Actor, definePermissions, hasRole } from '~/platform/permissions'

const isTeam = (actor: Actor, _subject: null): boolean => hasRole(actor, 'team', 'administrator')
const isSetUp = (actor: Actor, _subject: null): boolean => actor.kind === 'system'

export const editorialActs = definePermissions({
  'editorial.read-pages': isTeam,
  'editorial.publish-page': isTeam,
  /** The texts that the portal comes with, at set-up. */
  'editorial.load-default-pages': isSetUp,
  'editorial.read-settings': (actor: Actor, _subject: null) => hasRole(actor, 'administrator'),
  'editorial.change-settings': (actor: Actor, _subject: null) => hasRole(actor, 'administrator'),
  /** Anyone may write to the cooperative. */
  'editorial.send-message': (actor: Actor, _subject: null) => actor.kind !== 'system',
  'editorial.read-messages': isTeam,
  'editorial.answer-message': isTeam,
  'editorial.forget-messages': isSetUp,
})
