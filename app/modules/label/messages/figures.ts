import type { Messages } from '~/platform/i18n/messages'

/** The public figures of the label. */
const fr = {
  title: 'Les chiffres du label',
  description:
    'Combien de demandes, en combien de temps, accordées à qui et où, refusées pourquoi\u00a0: ce qui montrerait une inégalité de traitement.',
  lede: 'Chacun peut vérifier que les demandes sont traitées de la même façon, quels que soient l’organisation et le département.',
  demonstration: 'Ces chiffres sont ceux des dossiers fictifs de la démonstration.',
  received: (count: number) => (count > 1 ? 'dossiers reçus' : 'dossier reçu'),
  decided: (count: number) => (count > 1 ? 'décisions' : 'décision'),
  underWay: (count: number) => (count > 1 ? 'dossiers en cours' : 'dossier en cours'),
  medianUnit: (count: number) => (count > 1 ? 'jours pour décider, au milieu' : 'jour pour décider, au milieu'),
  shareUnit: 'de labels accordés',
  undecided: (count: number, text: string) =>
    count === 0
      ? ''
      : count === 1
        ? 'Un dossier a été clos sans décision\u00a0: retiré, ou son terme passé.'
        : `${text} dossiers ont été clos sans décision\u00a0: retirés, ou leur terme passé.`,
  tooFew:
    'Moins de cinq décisions ont été prises\u00a0: les détailler désignerait des organisations. Les tableaux viendront avec les suivantes.',
  readTitle: 'Comment lire ces chiffres',
  read: {
    inequality:
      'Une inégalité se verrait ainsi\u00a0: pour un genre d’organisation ou un département, des décisions nettement plus lentes, ou un label nettement moins souvent accordé qu’aux autres, sans que les motifs de refus l’expliquent.',
    chance:
      'Sur peu de dossiers, le hasard seul donne de grands écarts. La colonne «\u202fÉcart\u202f» ne signale que ceux qu’il donnerait moins d’une fois sur cent (test exact de Fisher). Un écart signalé n’est pas une preuve\u00a0: c’est une question à poser.',
    time: 'Le temps est compté en jours, arrêté quand le dossier attend l’organisation. «\u202fAu milieu\u202f»\u00a0: la moitié des décisions ont pris ce temps ou moins. «\u202f9 sur 10\u202f»\u00a0: neuf décisions sur dix.',
    counted:
      'Sont comptées les premières décisions du comité. Les recours ont leur tableau. Ce qui compte moins de cinq dossiers est réuni avec le plus petit groupe voisin, pour ne désigner personne.',
  },
  days: (count: number, text: string) => `Le délai fixé par la charte est de ${text}\u00a0jour${count > 1 ? 's' : ''}.`,
  contest: 'Vous pensez avoir été traité autrement que d’autres\u202f?',
  contestLink: 'Écrivez-nous',
  yearsTitle: 'Par année',
  receivedTitle: 'Dossiers reçus par année',
  receivedHead: 'Dossiers',
  year: 'Année de la décision',
  kindTitle: 'Par genre d’organisation',
  kind: 'Organisation',
  departementTitle: 'Par département',
  departement: 'Département',
  elsewhere: 'Hors de la région ou inconnu',
  decidedHead: 'Décisions',
  share: 'Label accordé',
  shareOf: (share: string, granted: string, decided: string) => `${share} (${granted}\u00a0sur\u00a0${decided})`,
  withPlan: 'dont avec plan',
  refused: 'Refus',
  median: 'Au milieu',
  nineInTen: '9 sur 10',
  inDays: (count: number, text: string) => `${text}\u00a0j`,
  differs: 'Écart',
  difference: { more: 'accordé plus souvent', less: 'accordé moins souvent', none: 'dans le hasard' },
  shareFigure: 'Part des décisions qui accordent le label',
  overall: (share: string) => `L’ensemble\u00a0: ${share}`,
  reasonsTitle: 'Les motifs de refus',
  reasonsLede: 'Les critères que citent les refus. Un refus peut en citer plusieurs.',
  reasonsHead: 'Refus',
  reason: 'Critère',
  reasonsNone: 'Moins de cinq motifs de refus\u00a0: ils ne sont pas détaillés.',
  formerCriterion: (id: string) => `Critère d’une ancienne charte (${id})`,
  reasonsTogether: (count: string) => `${count} autres critères, moins souvent cités`,
  appealsTitle: 'Les recours',
  appealsLede:
    'Une organisation peut contester un refus devant le conseil, où siègent d’autres personnes que celles qui ont décidé.',
  appealsFew: (count: number, text: string) =>
    count === 0 ? 'Aucun refus n’a été contesté.' : `${text} recours en tout\u00a0: trop peu pour les détailler.`,
  appealYear: 'Année du recours',
  filed: 'Recours',
  granted: 'Label accordé',
  upheld: 'Refus maintenu',
  waiting: 'En attente',
  withdrawn: 'Retirés',
  csv: 'Télécharger ces tableaux en CSV',
  link: 'Délais, accords et refus en chiffres',
}

const en: Messages<typeof fr>['en'] = {
  title: 'The label in figures',
  description:
    'How many applications, in how much time, granted to whom and where, refused for which reasons: what would show unequal treatment.',
  lede: 'Anyone may check that applications are treated alike, whatever the organisation and the département.',
  demonstration: 'These figures are those of the demonstration’s fictional files.',
  received: (count) => (count === 1 ? 'application received' : 'applications received'),
  decided: (count) => (count === 1 ? 'decision' : 'decisions'),
  underWay: (count) => (count === 1 ? 'application under way' : 'applications under way'),
  medianUnit: (count) => (count === 1 ? 'day to decide, in the middle' : 'days to decide, in the middle'),
  shareUnit: 'of labels granted',
  undecided: (count, text) =>
    count === 0
      ? ''
      : count === 1
        ? 'One application was closed without a decision: withdrawn, or its term passed.'
        : `${text} applications were closed without a decision: withdrawn, or their term passed.`,
  tooFew:
    'Fewer than five decisions were taken: details would point at organisations. The tables will come with the next ones.',
  readTitle: 'How to read these figures',
  read: {
    inequality:
      'Inequality would show like this: for a kind of organisation or a département, decisions much slower, or a label granted much less often than to others, and no reasons of refusal that explain it.',
    chance:
      'Over few applications, chance alone makes large differences. The column “Difference” marks only those that it would make less than once in a hundred (Fisher’s exact test). A marked difference proves nothing: it is a question to ask.',
    time: 'Time is counted in days, stopped while the file waits for the organisation. “In the middle”: half of the decisions took that time or less. “9 in 10”: nine decisions in ten.',
    counted:
      'The committee’s first decisions are counted. Appeals have their own table. What counts fewer than five files is put together with the next smallest group, so that nobody is pointed at.',
  },
  days: (count, text) => `The charter sets a time of ${text} day${count === 1 ? '' : 's'}.`,
  contest: 'You think that you were treated otherwise than others?',
  contestLink: 'Write to us',
  yearsTitle: 'By year',
  receivedTitle: 'Applications received by year',
  receivedHead: 'Applications',
  year: 'Year of the decision',
  kindTitle: 'By kind of organisation',
  kind: 'Organisation',
  departementTitle: 'By département',
  departement: 'Département',
  elsewhere: 'Outside the région or unknown',
  decidedHead: 'Decisions',
  share: 'Label granted',
  shareOf: (share, granted, decided) => `${share} (${granted} of ${decided})`,
  withPlan: 'with a plan',
  refused: 'Refused',
  median: 'In the middle',
  nineInTen: '9 in 10',
  inDays: (count, text) => `${text} day${count === 1 ? '' : 's'}`,
  differs: 'Difference',
  difference: { more: 'granted more often', less: 'granted less often', none: 'within chance' },
  shareFigure: 'Share of decisions that grant the label',
  overall: (share) => `All: ${share}`,
  reasonsTitle: 'The reasons of refusal',
  reasonsLede: 'The criteria that refusals name. A refusal may name several.',
  reasonsHead: 'Refusals',
  reason: 'Criterion',
  reasonsNone: 'Fewer than five reasons of refusal: they are not detailed.',
  formerCriterion: (id) => `Criterion of a former charter (${id})`,
  reasonsTogether: (count) => `${count} other criteria, named less often`,
  appealsTitle: 'Appeals',
  appealsLede: 'An organisation may contest a refusal before the board, where others sit than those who decided.',
  appealsFew: (count, text) =>
    count === 0
      ? 'No refusal was contested.'
      : `${text} appeal${count === 1 ? '' : 's'} in all: too few to be detailed.`,
  appealYear: 'Year of the appeal',
  filed: 'Appeals',
  granted: 'Label granted',
  upheld: 'Refusal upheld',
  waiting: 'Waiting',
  withdrawn: 'Withdrawn',
  csv: 'Download these tables as CSV',
  link: 'Times, grants and refusals in figures',
}

export const figuresMessages: Messages<typeof fr> = { fr, en }
