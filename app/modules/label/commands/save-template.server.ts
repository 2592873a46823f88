import { transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { isTemplateUse, readTemplate, templateLimits, type TemplateUse } from '../rules/template'
import { isSameText, keepVersion, type KeptTemplate, type Worded } from '../store-template.server'

/** `id`: null for a new one. `version`: the one that its author has read. */
type Saved = Worded & { id: string | null; use: TemplateUse; version: number }

/** Refused where a field is unknown or not closed, beside the text that has it. */
function checked({ use, fr, en }: Saved): Outcome<true> {
  const [read, readEn] = [readTemplate(fr, use), readTemplate(en, use)]
  if (!isOk(read)) return refused({ ...read.refused, field: 'fr' })
  return isOk(readEn) ? ok(true) : refused({ ...readEn.refused, field: 'en' })
}

/** Keeps a template of the team, or a new version of one; saved twice alike, it is one version. */
export async function saveTemplate(actor: Actor, saved: Saved): Promise<Outcome<KeptTemplate>> {
  if (!can(actor, permissions['label.write-templates'], null)) return refused({ code: 'not-found' })
  const sound = checked(saved)
  if (!isOk(sound)) return sound
  const { id, use, version } = saved
  return transact(async (tx): Promise<Outcome<KeptTemplate>> => {
    const former = id === null ? null : await tx.labelTemplate.findUnique({ where: { id } })
    if (id !== null && former?.use !== use) return refused({ code: 'not-found' })
    if (former && isSameText(former, saved)) return ok({ id: former.id, version: former.version })
    if (former && former.version !== version) return refused({ code: 'stale-revision' })
    if (!former && (await tx.labelTemplate.count({ where: { archivedAt: null } })) >= templateLimits.kept)
      return refused({ code: 'too-many-templates', detail: { most: templateLimits.kept } })
    const kept = { id: former?.id ?? newId(), version: version + 1 }
    return ok(await keepVersion(tx, actor, { kept, use, text: saved }))
  })
}

/** Says again what a former version said, as a new one. */
export async function bringBackTemplate(actor: Actor, { id, version }: KeptTemplate): Promise<Outcome<KeptTemplate>> {
  if (!can(actor, permissions['label.write-templates'], null)) return refused({ code: 'not-found' })
  return transact(async (tx): Promise<Outcome<KeptTemplate>> => {
    const template = await tx.labelTemplate.findUnique({ where: { id } })
    const former = await tx.labelTemplateVersion.findUnique({
      where: { templateId_version: { templateId: id, version } },
    })
    if (!template || !former || !isTemplateUse(template.use)) return refused({ code: 'not-found' })
    if (isSameText(former, template)) return ok({ id, version: template.version })
    const kept = { id, version: template.version + 1 }
    return ok(await keepVersion(tx, actor, { kept, use: template.use, text: former, data: { from: version } }))
  })
}
