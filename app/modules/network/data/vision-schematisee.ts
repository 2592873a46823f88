import type { PortalMethod } from './portal-method'

export const drawnVision: PortalMethod = {
  id: '01970000-0000-7000-8000-000000f0a006',
  title: 'Vision schématisée',
  themes: ['citizenship-democracy', 'housing-planning'],
  groupSize: '12-30',
  duration: 'half-day',
  level: 'collaborate',
  purpose: `Construire à plusieurs une image d’un avenir souhaité, sur une grande feuille, et s’en servir pour choisir par où commencer. Dessiner oblige à être concret, et met à égalité celles et ceux qui parlent bien et les autres.`,
  whenToUse: `- Un groupe doit se donner un cap\u00a0: un projet de village, une association, un quartier.
- Les mots usés cachent des désaccords, ou des accords.
- On veut une trace que l’on affiche et que l’on reprend à la réunion suivante.`,
  whenNotToUse: `- Pour arbitrer un budget ou un texte\u00a0: l’image rassemble, elle ne tranche pas.
- Si l’avenir dont on parle dépend de personnes qui ne sont pas là.`,
  material: `- De très grandes feuilles, des feutres épais, des papiers de couleur à coller.
- Un mur ou de grandes tables.
- Une personne qui tient le feutre quand le groupe n’ose pas\u202f; elle n’a pas besoin de bien dessiner.`,
  steps: `1. **Raconter** (15 min). Par deux\u00a0: «\u202fNous sommes dans dix ans, cela a marché. Qu’est-ce que je vois, le matin, en sortant de chez moi\u202f?\u202f»
2. **Poser les morceaux** (20 min). Chaque paire dessine deux ou trois choses vues et les place sur la feuille commune.
3. **Relier** (30 min). On rapproche, on trace des flèches\u00a0: qu’est-ce qui rend possible quoi\u202f? On ajoute ce qui manque, on garde visibles les désaccords.
4. **Placer aujourd’hui** (15 min) dans un coin\u00a0: ce qui existe déjà et sur quoi s’appuyer.
5. **Tracer les premiers chemins** (30 min)\u00a0: d’aujourd’hui à l’image, trois ou quatre pas, avec qui s’en charge.
6. **Photographier, légender, publier**\u00a0: une image sans légende ne dit rien à qui n’y était pas.`,
  variants: `- À distance, sur un tableau blanc partagé, après une heure de récits.
- Par groupes de huit, puis un mur commun où l’on compare les images.
- Sur une carte du lieu, pour ce qui touche à l’aménagement.`,
  sources: `- David Sibbet, *Visual Meetings*, Wiley, 2010, pour le travail de groupe par l’image.
- Faisons vivre une démocratie permanente, tournée citoyenne des 23 bassins de vie, Région Centre-Val de Loire, 2017\u00a0: la méthode y a servi.`,
}
