import type { PortalMethod } from './portal-method'

export const filmDebate: PortalMethod = {
  id: '01970000-0000-7000-8000-000000f0a003',
  title: 'Ciné-débat',
  themes: ['culture-heritage', 'citizenship-democracy'],
  groupSize: '30-100',
  duration: 'half-day',
  level: 'inform',
  purpose: `Réunir autour d’un film des gens qui ne viendraient pas à une réunion, et parler ensuite de ce qu’il remue. Le film donne à tout le monde le même point de départ\u00a0: on peut en parler sans être spécialiste.`,
  whenToUse: `- Pour ouvrir un cycle, élargir le cercle, faire connaître un sujet.
- Dans un village ou un quartier qui a une salle, mais pas d’habitude du débat.
- Quand un récit fait mieux comprendre qu’un exposé.`,
  whenNotToUse: `- Pour produire des propositions dans la soirée\u00a0: le temps manque après le film.
- Si le film est un plaidoyer et que personne n’apporte l’autre point de vue\u00a0: on ne débat alors plus, on adhère.`,
  material: `- Une salle, un écran, un son correct, et le film avec le droit de le montrer en public.
- Des sièges que l’on peut tourner les uns vers les autres après la projection.
- Une personne qui anime, et une qui connaît le sujet sans être partie prenante.`,
  steps: `1. **Choisir le film à plusieurs**, assez court pour qu’il reste une heure de parole. Vérifier les droits de projection publique.
2. **Préparer deux questions** que le film pose sans y répondre.
3. **Accueillir** (10 min)\u00a0: dire pourquoi ce film, et ce qui sera fait de la discussion.
4. **Projeter.**
5. **Laisser respirer** (5 min)\u00a0: chacun dit à ses voisins la scène qui lui reste.
6. **Débattre** (45 à 60 min). On part des scènes, puis on va vers ici\u00a0: est-ce que cela se passe chez nous\u202f? La personne qui connaît le sujet répond, elle ne conclut pas.
7. **Finir par une porte**\u00a0: la prochaine rencontre, une liste où laisser son adresse, un lieu où aller voir.`,
  variants: `- En plein air, l’été, avec une projection de documentaires tournés sur place.
- Plusieurs films courts, chacun suivi de dix minutes de parole.
- Avec des classes\u00a0: le débat est préparé et animé par les élèves.`,
  sources: `- Faisons vivre une démocratie permanente, tournée citoyenne des 23 bassins de vie, Région Centre-Val de Loire, 2017\u00a0: la méthode y a servi.`,
}
