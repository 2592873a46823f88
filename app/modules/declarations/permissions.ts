import { type Actor, actsFor, definePermissions, hasRole } from '~/platform/permissions'

export type DeclarationSubject = { isDraft: boolean }

const isTeam = (actor: Actor): boolean => hasRole(actor, 'team', 'administrator')
const isSomebody = (actor: Actor): boolean => actor.kind !== 'system'

export const declarationPermissions = definePermissions({
  'declarations.see-declaration': (actor: Actor, { isDraft }: DeclarationSubject) => !isDraft || isTeam(actor),
  /** Writing a text, publishing it, closing its signature. */
  'declarations.write-declaration': (actor: Actor, _: null) => isTeam(actor),
  'declarations.sign': (actor: Actor, { isDraft }: DeclarationSubject) => isSomebody(actor) && !isDraft,
  /** Confirming and withdrawing: whoever has the link of the mail. */
  'declarations.follow-link': (actor: Actor, _: null) => isSomebody(actor),
  /** In an organisation's name, signing and withdrawing: who represents it. */
  'declarations.sign-for-organisation': (actor: Actor, { organisationId }: { organisationId: string }) =>
    actsFor(actor, organisationId, 'representative'),
  'declarations.load-declarations': (actor: Actor, _: null) => actor.kind === 'system',
  'declarations.forget-unconfirmed': (actor: Actor, _: null) => actor.kind === 'system',
})
