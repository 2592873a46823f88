import { plural } from '~/platform/i18n/format'
import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  kicker: 'Gouvernance',
  title: 'La coopérative se gouverne à livre ouvert',
  description:
    'Statuts, assemblées, votes et décisions de la coopérative\u00a0: qui décide, par quelle règle, et comment recompter.',
  lede: 'Ses sociétaires décident ensemble. Chaque règle est publique, chaque vote peut être recompté par qui le veut, chaque décision dit ce qu’elle est devenue.',
  join: 'Devenir sociétaire',
  readStatutes: 'Lire les statuts',
  comingTitle: 'À venir et en cours',
  coming: 'Toutes les assemblées',
  comingNone:
    'Aucune assemblée n’est convoquée pour l’instant. Les convocations partent au délai que fixent les statuts.',
  kinds: { assembly: 'Assemblée', sitting: 'Séance', consultation: 'Consultation' },
  openNow: 'en cours',
  due: 'Dites comment vous venez, ou donnez procuration.',
  dueOpen: 'Elle est ouverte\u00a0: participez et votez.',
  votingTitle: 'Comment pèsent les voix',
  oneMember: 'Une personne sociétaire, une voix\u00a0: le capital ne compte pas.',
  colleges:
    'Chaque collège a une part des voix, fixée par les statuts. Le capital ne compte pas\u00a0; dans un collège, chaque sociétaire a une voix.',
  memberWeights:
    'Chaque membre a le nombre de voix que lui donne la convention constitutive. Les votes sont nominatifs.',
  collegesCaption: 'Part de chaque collège dans les votes de l’assemblée',
  share: 'Part des voix',
  college: 'Collège',
  inCollege: (name: string, members: string, count: number) =>
    `${name} (${members}\u00a0${plural(count, 'fr', 'sociétaire', 'sociétaires')})`,
  limit: 'Un collège n’a jamais plus de la moitié des voix.',
  howCounted: 'Comment se compte un vote',
  noStatutes: 'Les statuts n’ont pas encore été adoptés sur ce portail.',
  bodiesTitle: 'Qui décide',
  assembly: 'L’assemblée des sociétaires',
  assemblyText: 'Elle élit, adopte les comptes, décide des grandes orientations et change les statuts.',
  assemblyLink: 'Les assemblées et leurs votes',
  bodyLink: (name: string) => `Qui y siège\u00a0: ${name}`,
  decisionsTitle: 'Dernières décisions',
  decisions: 'Tout le registre',
  decisionsNone: 'Le registre s’ouvrira avec la première décision.',
  checkTitle: 'Vérifier par soi-même',
  verify: {
    title: 'Recompter un vote',
    text: 'L’archive de chaque vote contient les bulletins publiés, les règles et une chaîne d’empreintes signée. La page la vérifie dans votre navigateur.',
    link: 'Vérifier une archive',
  },
  accounts: {
    title: 'Lire les comptes',
    text: 'Le budget de l’année, ce qui a été dépensé et la part de la Région, ligne par ligne.',
    link: 'Budget et comptes',
  },
  directory: {
    title: 'Voir qui est sociétaire',
    text: 'Chaque sociétaire choisit ce qu’il ou elle montre. Le registre complet, lui, est tenu par l’équipe.',
    link: 'L’annuaire des sociétaires',
  },
}

const en: Translation<typeof fr> = {
  kicker: 'Governance',
  title: 'The cooperative governs itself in the open',
  description:
    'Statutes, assemblies, votes and decisions of the cooperative: who decides, by which rule, and how to recount.',
  lede: 'Its members decide together. Every rule is public, every vote can be recounted by whoever wishes, every decision says what became of it.',
  join: 'Become a member',
  readStatutes: 'Read the statutes',
  comingTitle: 'Coming up and under way',
  coming: 'All the assemblies',
  comingNone: 'No assembly is convened for now. Convocations leave within the notice that the statutes ask.',
  kinds: { assembly: 'Assembly', sitting: 'Sitting', consultation: 'Consultation' },
  openNow: 'under way',
  due: 'Say how you come, or give a proxy.',
  dueOpen: 'It is open: take part and vote.',
  votingTitle: 'How votes weigh',
  oneMember: 'One member, one vote: capital does not count.',
  colleges:
    'Each college has a share of the votes, fixed by the statutes. Capital does not count; within a college each member has one vote.',
  memberWeights: 'Each member has the number of votes that the founding agreement gives. Votes are named.',
  collegesCaption: 'Share of each college in the votes of the assembly',
  share: 'Share of the votes',
  college: 'College',
  inCollege: (name, members, count) => `${name} (${members} ${count === 1 ? 'member' : 'members'})`,
  limit: 'A college never has more than half of the votes.',
  howCounted: 'How a vote is counted',
  noStatutes: 'The statutes have not been adopted on this portal yet.',
  bodiesTitle: 'Who decides',
  assembly: 'The members’ assembly',
  assemblyText: 'It elects, adopts the accounts, decides on the main directions and changes the statutes.',
  assemblyLink: 'The assemblies and their votes',
  bodyLink: (name) => `Who sits there: ${name}`,
  decisionsTitle: 'Latest decisions',
  decisions: 'The whole register',
  decisionsNone: 'The register will open with the first decision.',
  checkTitle: 'Check for yourself',
  verify: {
    title: 'Recount a vote',
    text: 'The archive of each vote holds the published ballots, the rules and a signed chain of hashes. The page checks it in your browser.',
    link: 'Verify an archive',
  },
  accounts: {
    title: 'Read the accounts',
    text: 'The year’s budget, what was spent and the Région’s share, line by line.',
    link: 'Budget and accounts',
  },
  directory: {
    title: 'See who is a member',
    text: 'Each member chooses what to show. The full register is kept by the team.',
    link: 'The members’ directory',
  },
}

export const presentationMessages: Messages<typeof fr> = { fr, en }
