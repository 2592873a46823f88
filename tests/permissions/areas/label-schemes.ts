import { changeScheme } from '~/modules/label/commands/change-scheme.server'
import { createScheme } from '~/modules/label/commands/create-scheme.server'
import { schemeByKey } from '~/modules/label/queries-schemes.server'
import { newScheme } from '../../factories/label-schemes'
import type { Area } from './area'

let count = 0
const key = () => `essai-${(count += 1)}`

/** The labels that the cooperative offers. */
export const labelSchemes: Area = {
  acts: `
#                                                vis per mem con rep oth ins com cfl eth gar boa tea adm sys
  label.see-schemes                               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●   ●   ·
  label.create-scheme                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ●
  label.change-scheme                             ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ●   ·
`,
  subjects: {
    'label.see-schemes': { '': () => null },
    'label.create-scheme': { '': () => null },
    'label.change-scheme': { '': () => null },
  },
  commands: {
    'modules/label/commands/change-scheme': { changeScheme: ['label.change-scheme'] },
    'modules/label/commands/create-scheme': { createScheme: ['label.create-scheme'] },
  },
  attempts: [
    {
      line: 'label.create-scheme',
      command: 'createScheme',
      prepare: async () => (actor) => createScheme(actor, newScheme(key())),
    },
    {
      line: 'label.change-scheme',
      command: 'changeScheme',
      prepare: async () => {
        const name = key()
        await createScheme({ kind: 'system', job: 'test' }, newScheme(name))
        return async (actor) => {
          const revision = (await schemeByKey(name))?.revision ?? 0
          return changeScheme(actor, { ...newScheme(name), isOpen: false, revision })
        }
      },
    },
  ],
  routes: `
# vis per mem con rep oth ins com cfl eth gar boa tea adm
  /equipe/label/labels                         → · · · · · · · · · · ● ● ●
  /equipe/label/labels/:key                    → · · · · · · · · · · · · ●
`,
  formsOnly: [],
  addresses: async () => [['/equipe/label/labels/:key', '/equipe/label/labels/democratie-permanente']],
}
