import type { SignForm, DeclarationText } from '~/modules/declarations/forms'
import { publishDeclaration } from '~/modules/declarations/commands/publish-declaration.server'
import { createDeclaration } from '~/modules/declarations/commands/write-declaration.server'
import { db } from '~/platform/db/db.server'
import { given } from './label'
import { createPerson } from './people'

export const declarationText = (change: Partial<DeclarationText> = {}): DeclarationText => ({
  title: 'Déclaration d’essai',
  summary: 'Ce que l’on essaie.',
  text: 'Nous essayons.',
  origin: '',
  followsId: '',
  ...change,
})

export async function draftDeclaration(change: Partial<DeclarationText> = {}): Promise<{ id: string; slug: string }> {
  return given(await createDeclaration(await createPerson({ roles: ['team'] }), declarationText(change)))
}

export async function publishedDeclaration(
  change: Partial<DeclarationText> = {},
): Promise<{ id: string; slug: string }> {
  const made = await draftDeclaration(change)
  given(await publishDeclaration(await createPerson({ roles: ['team'] }), { id: made.id, revision: 1 }))
  return made
}

let count = 0
export function signing(declarationId: string, change: Partial<SignForm> = {}) {
  count += 1
  const form: SignForm = {
    name: 'Signataire d’essai',
    quality: '',
    email: `signataire-${process.pid}-${count}@exemple.invalid`,
    commune: 'Bourges',
    communeCode: 'com:18033',
    communeAsked: 'Bourges',
    isShown: true,
    ...change,
  }
  return { ...form, declarationId, clientAddress: '192.0.2.1', locale: 'fr' as const }
}

/** The token of the last mail to this address that carries one. */
export async function signatureMailedTo(email: string): Promise<string> {
  const mails = await db.outboxMessage.findMany({ where: { kind: 'mail' }, orderBy: { id: 'desc' }, take: 50 })
  const mail = mails
    .map(({ payload }): { to: string; text: string } => JSON.parse(payload))
    .find(({ to, text }) => to === email && text.includes('/declarations/signature/'))
  const token = /\/declarations\/signature\/([\w-]{43})/.exec(mail?.text ?? '')?.[1]
  if (token === undefined) throw new Error(`no signature was mailed to ${email}`)
  return token
}
