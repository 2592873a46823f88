import type { PortalMethod } from './portal-method'

export const collectivePlatform: PortalMethod = {
  id: '01970000-0000-7000-8000-000000f0a004',
  title: 'Plateforme d’intelligence collective',
  themes: ['digital', 'citizenship-democracy'],
  groupSize: 'over-100',
  duration: 'weeks',
  level: 'consult',
  purpose: `Recueillir, discuter et ordonner en ligne les contributions de beaucoup de gens, à l’heure qui leur convient, et garder la trace de ce que chacune devient. Elle prolonge des rencontres\u00a0: ce qui s’y dit y entre, ce qui s’y écrit en prépare d’autres.`,
  whenToUse: `- Les personnes concernées sont nombreuses, éloignées ou occupées aux heures des réunions.
- Le sujet se découpe en questions claires.
- On s’engage à lire, à regrouper et à répondre\u00a0: il faut quelqu’un pour cela, chaque semaine.`,
  whenNotToUse: `- Seule, quand une partie du public n’est pas à l’aise avec l’écrit ou avec un écran.
- Pour compter des voix et en tirer une majorité\u00a0: qui vient n’est pas représentatif.
- Si rien n’est prévu pour répondre\u00a0: une boîte à idées sans réponse décourage pour longtemps.`,
  material: `- Un site qui fonctionne sur un téléphone, est accessible, et publie ses données sous licence ouverte.
- Une charte de modération courte, écrite avant l’ouverture.
- Une personne qui anime, et des relais sur place qui saisissent les contributions orales.`,
  steps: `1. **Poser trois à cinq questions**, dites comme on les poserait à un voisin. Dire qui décide, de quoi, et quand.
2. **Amorcer** avec les contributions des premières rencontres, pour que personne n’arrive sur une page blanche.
3. **Ouvrir** pour une durée annoncée. Toute contribution est publique et reçoit une adresse.
4. **Animer**\u00a0: remercier, relancer, rapprocher ce qui se ressemble, signaler ce qui manque.
5. **Faire une synthèse à mi-parcours**, soumise elle-même aux commentaires.
6. **Clore et rendre compte**\u00a0: chaque contribution est rattachée à une suite, ou à la raison pour laquelle elle n’en a pas.
7. **Publier les données** pour que d’autres refassent la synthèse.`,
  variants: `- Avec des bornes ou des carnets dans les mairies et les bibliothèques, saisis ensuite.
- En deux temps\u00a0: d’abord des constats, puis des propositions.
- Adossée à un groupe tiré au sort qui lit tout et en fait un avis.`,
  sources: `- Pierre Lévy, *L’Intelligence collective. Pour une anthropologie du cyberespace*, La Découverte, 1994.
- Faisons vivre une démocratie permanente, tournée citoyenne des 23 bassins de vie, Région Centre-Val de Loire, 2017\u00a0: la méthode y a servi.`,
}
