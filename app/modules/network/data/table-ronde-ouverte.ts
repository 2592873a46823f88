import type { PortalMethod } from './portal-method'

export const openRoundTable: PortalMethod = {
  id: '01970000-0000-7000-8000-000000f0a005',
  title: 'Table ronde ouverte',
  themes: ['citizenship-democracy'],
  groupSize: '30-100',
  duration: 'half-day',
  level: 'consult',
  purpose: `Garder d’une table ronde ce qu’elle a de bon, des personnes qui ont préparé ce qu’elles disent, sans ce qu’elle a de mauvais, une salle qui attend son tour. À la table, des sièges restent libres\u00a0: qui veut parler s’y assied, puis laisse sa place.`,
  whenToUse: `- Des élues et élus, des responsables ou des spécialistes viennent, et la salle a autant à dire qu’eux.
- Le groupe est trop grand pour un tour de parole.
- On veut une discussion, et non une suite de questions au micro.`,
  whenNotToUse: `- Devant une salle qui n’ose pas\u00a0: commencez par des échanges à trois ou quatre.
- Si les personnes invitées refusent d’être interrompues ou contredites.`,
  material: `- Une table, ou un cercle de six à huit chaises au milieu de la salle, dont deux ou trois vides.
- Les autres chaises en cercles autour, avec des passages pour venir.
- Un ou deux micros à la table, si la salle est grande.`,
  steps: `1. **Dire la règle** (5 min)\u00a0: on parle depuis la table seulement\u202f; les sièges libres sont à tout le monde\u202f; après avoir parlé et écouté la réponse, on rend sa place.
2. **Ouvrir** (15 min)\u00a0: chaque personne invitée dit en deux minutes une chose dont elle est sûre et une dont elle doute.
3. **Discuter** (45 à 60 min). L’animation veille à ce qu’un siège au moins soit toujours libre, et invite celles et ceux qu’on n’a pas entendus.
4. **Vider la table** (15 min)\u00a0: les personnes invitées se lèvent et écoutent\u202f; la salle occupe tous les sièges.
5. **Conclure** (10 min)\u00a0: chaque personne invitée dit ce qu’elle a entendu de nouveau et ce qu’elle en fera. C’est noté et publié.`,
  variants: `- Sans personne invitée\u00a0: quatre volontaires commencent, un siège reste vide.
- Avec une chaise réservée, par exemple aux moins de 25 ans.`,
  sources: `- Faisons vivre une démocratie permanente, tournée citoyenne des 23 bassins de vie, Région Centre-Val de Loire, 2017\u00a0: la méthode y a servi.`,
}
