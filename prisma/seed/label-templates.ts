import { saveTemplate } from '~/modules/label/commands/save-template.server'
import { templateMessages } from '~/modules/label/messages/template'
import { templateUses } from '~/modules/label/rules/template'
import { db } from '~/platform/db/db.server'
import { type Story, told } from './story'

/** Since the first applications: a template of each kind of mail and of letter, in French and in English. */
export async function tellTemplates(story: Story): Promise<void> {
  if ((await db.labelTemplate.count()) > 0) return
  story.at(128)
  const instructor = await story.actor('instructor')
  const { fr, en } = templateMessages
  for (const use of templateUses)
    told(
      await saveTemplate(instructor, {
        ...{ id: null, version: 0, use },
        ...{ name: `${fr.uses[use]} (démonstration)`, fr: fr.starts[use], en: en.starts[use] },
      }),
    )
}
