import type { PortalMethod } from './portal-method'

export const movingDebate: PortalMethod = {
  id: '01970000-0000-7000-8000-000000f0a002',
  title: 'Débat mouvant',
  themes: ['citizenship-democracy', 'education-youth'],
  groupSize: '12-30',
  duration: 'half-day',
  level: 'involve',
  purpose: `Faire apparaître des arguments, et non des camps. Une affirmation partage la salle en deux\u00a0: d’un côté celles et ceux qui sont d’accord, de l’autre les autres. On ne discute que d’un argument à la fois, et l’on change de place quand l’un d’eux fait bouger.

Le corps aide à penser\u00a0: on voit que l’avis de tout le monde se déplace, y compris le sien.`,
  whenToUse: `- Pour ouvrir une rencontre et faire parler des gens qui ne se connaissent pas.
- Sur un sujet où l’on croit savoir d’avance ce que chacun pense.
- Avec des jeunes, ou des personnes que les tables rondes ennuient.`,
  whenNotToUse: `- Pour décider\u00a0: ce n’est pas un vote, et la place d’une personne ne l’engage pas.
- Sur ce qui touche à l’intime ou à l’identité des personnes présentes, qui ne doivent pas avoir à se justifier debout devant les autres.
- Si des personnes ne peuvent pas se déplacer et qu’on n’a rien prévu\u00a0: voyez les variantes.`,
  material: `- Un espace dégagé, ou une cour.
- Une ligne au sol\u00a0: craie, corde ou ruban.
- Trois ou quatre affirmations préparées, courtes, qui partagent vraiment.`,
  steps: `1. **Poser la règle** (5 min). On a le droit d’exagérer et de changer d’avis\u202f; on écoute jusqu’au bout\u202f; on ne répond pas à une personne, on apporte un autre argument.
2. **Lire l’affirmation** deux fois, sans l’expliquer.
3. **Se placer** d’un côté ou de l’autre, sans milieu\u00a0: le milieu viendra plus tard, par les arguments.
4. **Préparer** (3 min). Chaque côté cherche à voix basse ses meilleurs arguments.
5. **Débattre** (15 à 20 min). Un argument d’un côté, puis un de l’autre. Après chacun, qui a été ébranlé change de côté, et peut dire pourquoi.
6. **Recommencer** avec une autre affirmation.
7. **Recueillir** (10 min). On note les arguments qui ont fait bouger le plus de monde\u00a0: c’est ce qui reste.`,
  variants: `- Assis\u00a0: deux cartons de couleur, que l’on retourne.
- La rivière du doute\u00a0: on ajoute un milieu, réservé à celles et ceux qui posent une question.
- En petit comité\u00a0: les deux côtés échangent leur place à mi-parcours et défendent l’autre position.`,
  sources: `- Méthode transmise de bouche à oreille par l’éducation populaire\u202f; elle n’a pas d’ouvrage de référence.
- Faisons vivre une démocratie permanente, tournée citoyenne des 23 bassins de vie, Région Centre-Val de Loire, 2017\u00a0: la méthode y a servi.`,
}
