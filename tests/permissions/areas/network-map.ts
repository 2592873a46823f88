import { env } from '~/platform/env.server'
import type { Area } from './area'

/** The map and the list are for everyone: no act, no form. */
export const networkMap: Area = {
  acts: '',
  subjects: {},
  commands: {},
  attempts: [],
  routes: `
  /oembed                                      ●
  /reseau/carte                                ●
  /reseau/carte.json                           ●
  /reseau/carte/integree                       ●
  /reseau/integrer                             ●
  /reseau/pratiques.xml                        ●
  /reseau/pratiques                            ●
`,
  formsOnly: [],
  addresses: async () => [['/oembed', `/oembed?url=${encodeURIComponent(`${env().portalUrl.origin}/reseau/carte`)}`]],
}
