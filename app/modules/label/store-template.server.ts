import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import type { Json } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import type { TemplateUse } from './rules/template'

export type Worded = { name: string; fr: string; en: string }
export type KeptTemplate = { id: string; version: number }

export const isSameText = (one: Worded, other: Worded): boolean =>
  one.name === other.name && one.fr === other.fr && one.en === other.en

/** Keeps what a template says from now on: its row, the version with who wrote it, and the line of the journal. */
export async function keepVersion(
  tx: Tx,
  actor: Actor,
  { kept, use, text, data = {} }: { kept: KeptTemplate; use: TemplateUse; text: Worded; data?: Record<string, Json> },
): Promise<KeptTemplate> {
  const { id, version } = kept
  const { name, fr, en } = text
  const [at, row] = [now(), { name, fr, en, version }]
  await tx.labelTemplate.upsert({
    where: { id },
    create: { ...row, id, use, updatedAt: at },
    update: { ...row, updatedAt: at },
  })
  await tx.labelTemplateVersion.create({
    data: { ...row, id: newId(), templateId: id, writtenById: actorName(actor), writtenAt: at },
  })
  await writeJournal(tx, {
    actor,
    act: 'label.save-template',
    subject: { kind: 'label-template', id },
    data: { use, version, ...data },
  })
  return kept
}
