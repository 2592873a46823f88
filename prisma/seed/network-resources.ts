import { decideChange } from '~/modules/network/commands/decide-change.server'
import { proposeEntry } from '~/modules/network/commands/propose-entry.server'
import { type ContentOf, emptyContent } from '~/modules/network/rules/entry-content'
import { db } from '~/platform/db/db.server'
import { type Story, told } from './story'

type Told = Pick<ContentOf['resource'], 'title' | 'about' | 'links' | 'publishedOn'>

const legifrance = (path: string) => ({ title: 'Légifrance', url: `https://www.legifrance.gouv.fr/${path}` })

/** Two texts that exist, under their title and at their address: what the demonstration adds is that somebody shared them. */
const resources: readonly Told[] = [
  {
    title: 'Loi n°\u00a047-1775 du 10\u00a0septembre 1947 portant statut de la coopération',
    about:
      'Le statut commun des coopératives. Les articles 19\u00a0quinquies et suivants sont ceux des sociétés coopératives d’intérêt collectif\u00a0: qui peut en être sociétaire, comment les collèges votent, à quoi servent les excédents.',
    links: [legifrance('loda/id/JORFTEXT000000684004')],
    publishedOn: '1947-09-10',
  },
  {
    title: 'Code des relations entre le public et l’administration',
    about:
      'Ce que le public peut attendre d’une administration. L’article L.\u00a0131-1 demande que soit public le déroulement d’une participation décidée hors des cas que la loi prévoit, et que le public sache quelles suites sont envisagées.',
    links: [legifrance('codes/texte_lc/LEGITEXT000031366350/')],
    publishedOn: '2015-10-23',
  },
]

const idOf = (index: number): string => `01970000-0000-7000-8000-0000d3e1${String(index).padStart(4, '0')}`

/** What the network's people read and share. */
export async function tellResources(story: Story): Promise<void> {
  for (const [index, resource] of resources.entries()) {
    const id = idOf(index)
    if (await db.entry.findUnique({ where: { id }, select: { id: true } })) continue
    story.at(30 - index * 4)
    const content = {
      ...emptyContent.resource,
      ...resource,
      ...{ themes: ['citizenship-democracy' as const], resourceKind: 'legal-text' as const },
      ...{ publisher: 'République française', language: 'français' },
    }
    const from = { email: null, locale: 'fr' as const, clientAddress: `192.0.2.${200 + index}` }
    told(await proposeEntry(await story.actor('member'), { id, kind: 'resource', content, ...from }))
    await db.entry.update({ where: { id }, data: { isDemonstration: true } })
    const { id: changeId } = await db.entryChange.findFirstOrThrow({ where: { entryId: id }, select: { id: true } })
    const decision = 'Fiche de démonstration.'
    told(await decideChange(await story.actor('team'), { changeId, accept: true, decision, over: false }))
  }
}
