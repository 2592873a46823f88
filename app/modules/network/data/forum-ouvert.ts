import type { PortalMethod } from './portal-method'

export const openForum: PortalMethod = {
  id: '01970000-0000-7000-8000-000000f0a001',
  title: 'Forum ouvert',
  themes: ['citizenship-democracy'],
  groupSize: '30-100',
  duration: 'one-day',
  level: 'involve',
  purpose: `Faire travailler ensemble, en une journée, des personnes nombreuses et diverses sur une question qui leur tient à cœur et dont personne n’a la réponse.

L’ordre du jour n’est pas écrit d’avance\u00a0: ce sont les personnes présentes qui proposent les sujets, puis choisissent où elles vont. On en repart avec autant de comptes rendus que d’ateliers, et avec des gens décidés à continuer.`,
  whenToUse: `- La question est réelle, large et urgente pour celles et ceux qui viennent.
- Les avis sont divers, parfois opposés, et il faut que tout le monde puisse amener le sien.
- Qui décide est prêt à entendre des sujets qu’il n’avait pas prévus.
- On veut faire naître des projets portés par les gens eux-mêmes.`,
  whenNotToUse: `- La réponse est déjà arrêtée\u00a0: la méthode ne sert pas à la faire accepter.
- Il faut un avis pesé et argumenté sur un texte précis\u00a0: préférez un groupe tiré au sort, qui prend le temps de s’informer.
- Il y a moins d’une douzaine de personnes\u00a0: une simple réunion bien animée suffit.`,
  material: `- Une grande salle où tenir en cercle, et des coins où travailler à dix.
- Un mur pour la place du marché\u00a0: une grille d’heures et de lieux.
- Des feuilles, des feutres, du ruban adhésif\u202f; une fiche de compte rendu par atelier.
- De quoi boire et manger toute la journée.`,
  steps: `1. **Ouvrir** (30 min). Tout le monde en cercle. On rappelle la question, ce que deviendra le travail, et les principes\u00a0: celles et ceux qui sont là sont les bonnes personnes\u202f; cela commence quand cela commence\u202f; quand c’est fini, c’est fini.
2. **Remplir la place du marché** (30 min). Qui veut proposer un sujet l’écrit, le lit au centre du cercle et l’affiche à une heure et un lieu. Proposer un sujet, c’est s’engager à lancer l’atelier et à en faire le compte rendu.
3. **Travailler** (trois ou quatre créneaux d’une heure à une heure et demie). Chacune et chacun va où il veut. La loi des deux pieds\u00a0: si l’on n’apprend rien et que l’on n’apporte rien, on change d’atelier.
4. **Lire** (30 min). Les comptes rendus sont affichés au fur et à mesure\u202f; on les lit, on les complète.
5. **Converger** (45 min). On regroupe, on choisit ce qui mérite une suite, on dit qui s’en charge et quand on se revoit.
6. **Clore** (15 min). Un tour de parole en cercle, court.`,
  variants: `- En une demi-journée\u00a0: deux créneaux au lieu de quatre, et une convergence plus courte.
- En ligne\u00a0: la place du marché devient un tableau partagé, les ateliers des salles de visioconférence.
- Sur deux jours\u00a0: le second sert à passer des idées aux plans d’action.`,
  sources: `- Harrison Owen, *Open Space Technology: A User’s Guide*, Berrett-Koehler.
- Faisons vivre une démocratie permanente, tournée citoyenne des 23 bassins de vie, Région Centre-Val de Loire, 2017\u00a0: la méthode y a servi.`,
}
