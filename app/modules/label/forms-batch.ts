import * as z from 'zod/mini'
import { line, paragraph } from '~/platform/http/form-texts'
import { letterLocale } from './forms-template'
import { batchActs } from './rules/batch'
import { templateLimits } from './rules/template'

const rowId = /^[0-9a-f-]{36}$/

/** A batch, as the address of its preview and the form that confirms it say it: 'dossier' once a file. */
export const batchForm = z.object({
  acte: z.enum(batchActs, { error: 'choose-act' }),
  dossier: z.pipe(
    z.optional(z.union([z.string(), z.array(z.string())])),
    z.transform((found) => [found ?? []].flat().filter((id) => rowId.test(id))),
  ),
  personne: z.pipe(
    z.optional(z.string()),
    z.transform((id) => (id !== undefined && rowId.test(id) ? id : null)),
  ),
  /** Joined to reminders; its fields are filled file by file. */
  message: paragraph(templateLimits.text),
  messageLocale: letterLocale,
  /** What the address said of the queue, to come back to it. */
  retour: line(1_000),
})
export type ReadBatch = z.infer<typeof batchForm>
