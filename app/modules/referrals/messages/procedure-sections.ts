import type { Messages } from '~/platform/i18n/messages'

/** What a referral's public page says of its procedure: clock, decision, appeals, joined files, supports, history. */
const fr = {
  steps: 'La saisine, étape par étape',
  overdue: (days: string) =>
    `La coopérative est en retard de ${days}. Elle doit toujours une réponse\u00a0: le retard reste écrit ici.`,
  overdueTitle: 'Délai dépassé',
  used: (used: string, allowed: string) => `${used} employés sur ${allowed}. Le temps de qui saisit ne compte pas.`,
  days: (count: number, text: string) => (count > 1 ? `${text}\u00a0jours` : `${text}\u00a0jour`),
  procedure: 'Comment une saisine est examinée',
  ethics: 'La charte éthique',
  completion: {
    title: 'Un complément est demandé',
    text: (date: string) => `Attendu avant la fin du ${date}. Pendant ce temps, le délai de la coopérative est arrêté.`,
    asked: 'Ce qui est demandé',
  },
  decision: {
    title: 'La décision du comité d’éthique',
    on: (date: string) => `décision du ${date}`,
    rule: 'La règle qui n’est pas remplie',
    reason: 'Les raisons',
    redirected: 'Transmise à',
    register: (number: string) => `Décision ${number} au registre public`,
    appealUntil: (date: string) => `Elle peut être contestée devant le conseil jusqu’à la fin du ${date}.`,
    contest: 'Contester cette décision',
    debateNext: 'La coopérative prépare un débat public. Il paraîtra ici et dans la liste des débats.',
    debates: 'Le débat né de cette saisine',
  },
  sitting: {
    title: 'À l’ordre du jour',
    text: (body: string, date: string) => `${body} se réunit à ce sujet le ${date}.`,
    bodies: { 'ethics-committee': 'Le comité d’éthique', board: 'Le conseil' },
    see: 'Voir la séance',
  },
  appeal: {
    title: 'Contestation',
    made: (date: string) => `Faite le ${date}`,
    states: {
      open: 'Le conseil doit répondre',
      upheld: 'Le conseil a rouvert la saisine',
      dismissed: 'Le conseil a maintenu la décision',
      dropped: 'Sans suite, la saisine étant retirée',
    },
    others: 'Qui siège au comité d’éthique ne prend pas part à la réponse.',
    answer: 'La réponse du conseil',
  },
  joined: {
    to: 'Jointe à une autre saisine',
    toText:
      'Elles portent sur le même sujet et sont examinées ensemble. Ce qui est décidé de l’autre vaut pour celle-ci.',
    from: 'Saisines jointes à celle-ci',
    fromText: 'Elles portent sur le même sujet. Si celle-ci prend fin, chacune sera de nouveau examinée seule.',
  },
  origin: {
    title: 'Née d’une résolution de l’assemblée',
    text: (number: string) => `Les membres ont adopté la résolution ${number}, qui a ouvert cette saisine.`,
  },
  support: {
    title: 'Soutiens',
    count: (count: number, text: string) => (count > 1 ? `${text}\u00a0soutiens` : `${text}\u00a0soutien`),
    none: 'Personne ne l’a encore soutenue.',
    organisations: 'Organisations',
    people: 'Personnes',
    unnamed: (count: number, text: string) =>
      count > 1
        ? `et ${text}\u00a0personnes qui ont choisi de ne pas être nommées`
        : 'et une personne qui a choisi de ne pas être nommée',
    more: (text: string) => `et ${text} autres`,
    byMail: (count: number, text: string) =>
      count > 1
        ? `Dont ${text} confirmés par une adresse de courriel, sans compte\u00a0: une adresse est une boîte aux lettres, et non une identité vérifiée.`
        : 'Dont un confirmé par une adresse de courriel, sans compte\u00a0: une adresse est une boîte aux lettres, et non une identité vérifiée.',
    give: 'Soutenir cette saisine',
  },
  history: {
    title: 'L’histoire de la saisine',
    lede: 'Chaque étape, avec les raisons données. Rien n’en est effacé.',
    by: (side: string) => `par ${side}`,
    kept: 'La raison a été gardée par qui saisit.',
    with: (number: string) => `Saisine ${number}`,
    decision: (number: string) => `Décision ${number}`,
  },
}

export const procedureSectionMessages: Messages<typeof fr> = {
  fr,
  en: {
    steps: 'The referral, step by step',
    overdue: (days) => `The cooperative is ${days} late. It still owes an answer: the delay stays written here.`,
    overdueTitle: 'Time has passed',
    used: (used, allowed) => `${used} used of ${allowed}. The requester’s own time does not count.`,
    days: (count, text) => (count === 1 ? `${text} day` : `${text} days`),
    procedure: 'How a referral is examined',
    ethics: 'The ethics charter',
    completion: {
      title: 'Completion is requested',
      text: (date) => `Expected by the end of ${date}. Meanwhile the cooperative’s time is stopped.`,
      asked: 'What is asked',
    },
    decision: {
      title: 'The decision of the ethics committee',
      on: (date) => `decided on ${date}`,
      rule: 'The rule that is not met',
      reason: 'The reasons',
      redirected: 'Sent to',
      register: (number) => `Decision ${number} in the public register`,
      appealUntil: (date) => `It may be contested before the board until the end of ${date}.`,
      contest: 'Contest this decision',
      debateNext: 'The cooperative prepares a public debate. It will appear here and in the list of debates.',
      debates: 'The debate that came of this referral',
    },
    sitting: {
      title: 'On the agenda',
      text: (body, date) => `${body} meets about it on ${date}.`,
      bodies: { 'ethics-committee': 'The ethics committee', board: 'The board' },
      see: 'See the sitting',
    },
    appeal: {
      title: 'Appeal',
      made: (date) => `Made on ${date}`,
      states: {
        open: 'The board has to answer',
        upheld: 'The board reopened the referral',
        dismissed: 'The board upheld the decision',
        dropped: 'Without effect, the referral being withdrawn',
      },
      others: 'Whoever sits in the ethics committee takes no part in the answer.',
      answer: 'The board’s answer',
    },
    joined: {
      to: 'Joined to another referral',
      toText: 'They are on the same subject and examined together. What is decided on the other holds for this one.',
      from: 'Referrals joined to this one',
      fromText: 'They are on the same subject. Should this one end, each will be examined alone again.',
    },
    origin: {
      title: 'Born of a resolution of the assembly',
      text: (number) => `The members adopted resolution ${number}, which opened this referral.`,
    },
    support: {
      title: 'Supports',
      count: (count, text) => (count === 1 ? `${text} support` : `${text} supports`),
      none: 'Nobody has supported it yet.',
      organisations: 'Organisations',
      people: 'People',
      unnamed: (count, text) =>
        count === 1 ? 'and one person who chose not to be named' : `and ${text} people who chose not to be named`,
      more: (text) => `and ${text} others`,
      byMail: (count, text) =>
        `Of them, ${count === 1 ? 'one' : text} confirmed by a mail address, without an account: an address is a mailbox, not a checked identity.`,
      give: 'Support this referral',
    },
    history: {
      title: 'The history of the referral',
      lede: 'Each step, with the reasons given. Nothing of it is erased.',
      by: (side) => `by ${side}`,
      kept: 'The requester kept the reason.',
      with: (number) => `Referral ${number}`,
      decision: (number) => `Decision ${number}`,
    },
  },
}
