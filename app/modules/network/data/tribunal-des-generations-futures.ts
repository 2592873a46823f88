import type { PortalMethod } from './portal-method'

export const futureCourt: PortalMethod = {
  id: '01970000-0000-7000-8000-000000f0a007',
  title: 'Tribunal des générations futures',
  themes: ['climate-energy', 'citizenship-democracy'],
  groupSize: '30-100',
  duration: 'half-day',
  level: 'inform',
  purpose: `Mettre en jugement, sous la forme d’un procès, un choix d’aujourd’hui au nom de celles et ceux qui en hériteront. Le jeu permet de dire des choses fortes, oblige à entendre la défense comme l’accusation, et laisse le dernier mot à un jury tiré dans la salle.`,
  whenToUse: `- Le sujet engage loin\u00a0: énergie, eau, sols, dette, mémoire.
- On veut un moment public, que des personnes éloignées de ces sujets aient envie de suivre.
- On a le temps de préparer\u00a0: la qualité tient aux témoins.`,
  whenNotToUse: `- Pour juger des personnes ou une collectivité\u00a0: on juge un choix, jamais quelqu’un.
- Quand une affaire sur le même sujet est devant la justice.
- Comme seule étape\u00a0: le verdict amuse ou émeut, il ne remplace pas une délibération.`,
  material: `- Une scène ou une estrade, une barre, un siège pour la présidence.
- Une robe ou une écharpe\u00a0: le costume aide à tenir son rôle.
- Les rôles\u00a0: présidence, accusation, défense, trois ou quatre témoins, jury tiré au sort.`,
  steps: `1. **Formuler la charge**, deux semaines avant\u00a0: une question à laquelle on répond par coupable ou non coupable. «\u202fNotre commune est-elle coupable d’avoir oublié ses rivières\u202f?\u202f» dit trop\u00a0: «\u202fL’oubli des rivières est-il coupable\u202f?\u202f» suffit.
2. **Préparer les témoins**, pour et contre, avec des faits vérifiés qu’ils pourront citer.
3. **Ouvrir l’audience** (10 min)\u00a0: la présidence rappelle que c’est un jeu, et tire au sort un jury dans la salle.
4. **Entendre l’accusation et ses témoins**, puis **la défense et les siens** (50 min). Le jury peut interroger.
5. **Plaider** (10 min), l’accusation d’abord, la défense ensuite.
6. **Délibérer** (15 min)\u00a0: le jury se retire et motive sa réponse. Pendant ce temps, la salle écrit la sienne.
7. **Rendre le verdict**, le comparer à celui de la salle, et **ouvrir la discussion** (30 min)\u00a0: que change-t-on dès demain\u202f?`,
  variants: `- Au collège ou au lycée, les élèves tiennent tous les rôles.
- Le procès d’un futur possible, et non d’un choix passé.
- Court, en ouverture d’une journée\u00a0: une heure, deux témoins.`,
  sources: `- *Le Tribunal pour les générations futures*, format de conférence de la revue Usbek & Rica.
- Faisons vivre une démocratie permanente, tournée citoyenne des 23 bassins de vie, Région Centre-Val de Loire, 2017\u00a0: la méthode y a servi.`,
}
