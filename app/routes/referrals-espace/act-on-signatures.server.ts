import { collectSignatures } from '~/modules/referrals/commands/collect-signatures.server'
import { checkSheet, enterSheet } from '~/modules/referrals/commands/paper-sheets.server'
import { removeSheet } from '~/modules/referrals/commands/remove-sheet.server'
import { idForm, readForm, revisionForm, sheetForm } from '~/modules/referrals/forms-drafting'
import type { ReceivedFile } from '~/platform/files/receive.server'
import type { Actor } from '~/platform/permissions'
import type { Outcome, Refusal } from '~/platform/pure/outcome'

type Result = { done: string } | { refused: Refusal }

const said = (outcome: Outcome<unknown>, done: string): Result => ('refused' in outcome ? outcome : { done })
const wrong = (errors: Readonly<Record<string, string>>): Result => {
  const [[field, code] = ['', 'unreadable']] = Object.entries(errors)
  return { refused: { code, field } }
}

/** The page of a collection has several forms: `intent` names the act, which is one command. */
export async function actOnSignatures(
  actor: Actor,
  id: string,
  fields: Readonly<Record<string, string>>,
  file: ReceivedFile | undefined,
): Promise<Result> {
  const { intent } = fields
  if (intent === 'collect') {
    const read = readForm(revisionForm, fields)
    if ('errors' in read) return wrong(read.errors)
    return said(await collectSignatures(actor, { id, ...read.ok }), 'collecte')
  }
  if (intent === 'enter') {
    const read = readForm(sheetForm, fields)
    if ('errors' in read) return wrong(read.errors)
    return said(await enterSheet(actor, { id, ...read.ok, file }), 'feuille')
  }
  const read = readForm(idForm, { id: fields['sheetId'] })
  if ('errors' in read) return wrong(read.errors)
  return intent === 'check'
    ? said(await checkSheet(actor, { id, sheetId: read.ok.id }), 'verifiee')
    : said(await removeSheet(actor, { id, sheetId: read.ok.id }), 'retiree')
}
