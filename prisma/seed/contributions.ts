import { comment } from '~/modules/contributions/commands/comment.server'
import { contribute } from '~/modules/contributions/commands/contribute.server'
import { enterContribution } from '~/modules/contributions/commands/enter-contribution.server'
import { publishSynthesis } from '~/modules/contributions/commands/publish-synthesis.server'
import { saveThemes } from '~/modules/contributions/commands/save-themes.server'
import { support } from '~/modules/contributions/commands/support.server'
import { saveSynthesis } from '~/modules/contributions/commands/write-synthesis.server'
import { nowhere, type Whereabouts } from '~/modules/contributions/store.server'
import type { Origin } from '~/modules/contributions/rules/contribution'
import { placeByCode } from '~/modules/territory/queries.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Story, told } from './story'

const themes = ['Cantines', 'Marchés et magasins', 'Transport', 'Installation', 'Prix et revenus']

type Told = {
  title: string
  text: string
  theme: string
  name: string
  origin: Exclude<Origin, 'web'>
  originNote: string
  commune: string | null
}
/** Invented by roles, and said to be: no real person said any of this. */
const received: readonly Told[] = [
  { title: 'Une légumerie pour trois intercommunalités', text: 'Exemple de démonstration. Nos cuisines reçoivent des légumes terreux qu’elles ne peuvent pas laver. Une légumerie commune rendrait l’achat local possible sans embaucher dans chaque cantine.', theme: 'cantines', name: 'Cheffe de cuisine de démonstration', origin: 'workshop', originNote: 'Table 1', commune: 'com:41018' },
  { title: 'Des menus de saison décidés avec les parents', text: 'Exemple de démonstration. Quand les menus suivent la saison, la part locale monte sans que le prix change. Il faut l’expliquer aux familles, deux fois par an.', theme: 'cantines', name: 'Parent de démonstration', origin: 'workshop', originNote: 'Table 3', commune: 'com:37261' },
  { title: 'Ouvrir un marché le soir, près des gares', text: 'Exemple de démonstration. Beaucoup rentrent par le train après la fermeture des marchés. Un étal de 17 heures à 20 heures toucherait d’autres personnes.', theme: 'marches-et-magasins', name: 'Usagère du train de démonstration', origin: 'post', originNote: '', commune: 'com:45234' },
  { title: 'Livrer à plusieurs avec un seul camion', text: 'Exemple de démonstration. Chacun fait ses kilomètres, souvent à moitié vide. Une tournée commune, réservée en ligne, ferait gagner une journée par semaine.', theme: 'transport', name: 'Maraîchère de démonstration', origin: 'workshop', originNote: 'Table 2', commune: 'com:18033' },
  { title: 'Garder les terres qui se libèrent', text: 'Exemple de démonstration. Les terres partent à l’agrandissement avant que les jeunes ne l’apprennent. La commune pourrait prévenir, et prêter le temps d’une installation.', theme: 'installation', name: 'Candidat à l’installation de démonstration', origin: 'paper', originNote: 'Registre de la mairie', commune: 'com:36044' },
  { title: 'Dire le prix payé à la ferme', text: 'Exemple de démonstration. À côté du prix de vente, afficher ce qui revient à qui produit\u202f: on comprend alors ce que l’on paie.', theme: 'prix-et-revenus', name: 'Consommateur de démonstration', origin: 'paper', originNote: '', commune: 'com:28085' },
  { title: 'Ne pas oublier les villages sans commerce', text: 'Exemple de démonstration. Tout se passe en ville. Une halte de camion-magasin, le même jour chaque semaine, ferait beaucoup pour les personnes âgées.', theme: 'marches-et-magasins', name: 'Habitante d’un village de démonstration', origin: 'post', originNote: '', commune: 'com:36088' },
  { title: 'Former les acheteurs publics', text: 'Exemple de démonstration. Le code de la commande publique laisse plus de place qu’on ne croit. Une journée de formation et des modèles de lots suffiraient souvent.', theme: 'cantines', name: 'Agente d’un établissement de démonstration', origin: 'workshop', originNote: 'Table 3', commune: null },
] // prettier-ignore

async function where(code: string | null): Promise<Whereabouts> {
  const place = code === null ? undefined : await placeByCode(code)
  if (!place) return nowhere
  const { departement, latitude, longitude } = place
  return { communeCode: place.code, departement, latitude, longitude }
}

const voice = (name: string) => ({
  participantId: null,
  email: null,
  name,
  locale: 'fr' as const,
  clientAddress: '192.0.2.1',
})

/** What three of the demonstration's accounts say on line, in their own debate. */
async function tellOnline(debateId: string, people: readonly (Person & { name: string })[]): Promise<string[]> {
  const [first, second, third] = people
  const said = [
    { who: first, title: 'Un abattoir mobile, à l’essai un an', text: 'Exemple de démonstration. Les bêtes font cent kilomètres. Un essai d’un an, avec son bilan publié, dirait si c’est tenable.', theme: 'transport' },
    { who: second, title: 'Et si l’on ne faisait rien\u202f?', text: 'Exemple de démonstration. Les circuits existants suffisent peut-être\u202f: comptons d’abord ce qui passe déjà par les marchés, avant de créer une structure de plus.', theme: '' },
    { who: third, title: 'Garantir un volume à l’année', text: 'Exemple de démonstration. Sans volume garanti, personne n’investit. Un contrat de trois ans entre cantines et fermes vaut mieux qu’une subvention.', theme: 'prix-et-revenus' },
  ] // prettier-ignore
  const ids: string[] = []
  for (const { who, title, text, theme } of said) {
    if (!who) continue
    const id = newId()
    const form = { title, text, theme, name: who.name, follow: true, pictureText: '' }
    if (told(await contribute(who, { ...form, ...nowhere, id, debateId, voice: voice(who.name), picture: null })))
      ids.push(id)
  }
  return ids
}

/**
 * A dozen contributions to the demonstration's debate on short food supply chains, by roles: from workshops, by post, on paper and
 * on line, some of them supported and argued, and a synthesis of one theme.
 */
export async function tellContributions(story: Story): Promise<void> {
  const debate = await db.debate.findFirst({
    where: { isDemonstration: true, state: 'open', title: { contains: 'ircuits courts' }, stages: { some: { kind: 'contributions' } } },
    select: { id: true },
  }) // prettier-ignore
  if (!debate || (await db.contribution.count({ where: { debateId: debate.id, origin: 'post' } })) > 0) return
  const debateId = debate.id
  story.at(4)
  const team = await story.actor('team')
  told(await saveThemes(team, { debateId, themes: themes.join('\n') }))
  const numbers: number[] = []
  for (const { commune, ...one } of received) {
    const entered = { ...one, eventId: null, email: null, debateId, locale: 'fr' as const, distinct: false }
    const done = told(await enterContribution(team, { ...entered, where: await where(commune) }))
    if (done) numbers.push(done.number)
  }
  story.at(2)
  const named = async (key: string, name: string) => ({ ...(await story.actor(key)), name })
  const [member, resident, chair] = [
    await named('member', 'Sociétaire de démonstration'),
    await named('resident', 'Habitante de démonstration'),
    await named('chair', 'Éleveur de démonstration'),
  ]
  const ids = await tellOnline(debateId, [member, resident, chair])
  const all = await db.contribution.findMany({ where: { debateId }, orderBy: { number: 'asc' }, select: { id: true } })
  for (const [rank, { id: contributionId }] of all.entries())
    for (const [place, who] of [member, resident, chair].entries())
      if ((rank + place) % 3 !== 0)
        told(await support(who, { id: newId(), contributionId, follow: false, voice: voice('') }))
  const [doubted] = ids.slice(1)
  if (doubted) {
    const argue = (who: typeof member, kind: 'for' | 'against', text: string) =>
      comment(who, {
        id: newId(),
        contributionId: doubted,
        kind,
        parentId: null,
        text,
        name: who.name,
        voice: voice(''),
      })
    told(
      await argue(
        member,
        'for',
        'Exemple de démonstration. On ne sait pas ce qui existe\u202f: un inventaire de trois mois éviterait des erreurs.',
      ),
    )
    told(
      await argue(
        chair,
        'against',
        'Exemple de démonstration. Pendant que l’on compte, des fermes ferment. Les deux peuvent se faire ensemble.',
      ),
    )
  }
  story.at(1)
  const [first, second, eighth] = [numbers[0], numbers[1], numbers[7]]
  const text = `Exemple de démonstration. Les cuisines collectives demandent d’abord des moyens communs pour préparer des produits bruts [#${first}].\n\nElles demandent aussi du temps pour expliquer les menus de saison [#${second}], et que les personnes qui achètent soient formées [#${eighth}].`
  const saved = told(
    await saveSynthesis(team, {
      debateId,
      id: null,
      theme: 'cantines',
      title: 'Ce qui se dit des cantines',
      text,
      revision: 1,
    }),
  )
  if (saved) told(await publishSynthesis(team, saved))
}
