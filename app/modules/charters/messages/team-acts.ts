import { formatNumber, plural } from '~/platform/i18n/format'
import type { Messages } from '~/platform/i18n/messages'

const frCount = (count: number, one: string, other: string) =>
  `${formatNumber(count, 'fr')}\u00a0${plural(count, 'fr', one, other)}`
const enCount = (count: number, one: string, other: string) =>
  `${formatNumber(count, 'en')} ${plural(count, 'en', one, other)}`

/** What the team does with a draft once it is written: its effect, its comments, its publication. */
const fr = {
  effect: {
    title: 'L’effet sur les demandes reçues',
    lede: 'Le portail applique ce texte aux réponses gardées de chaque demande déjà déposée, et compare avec ce que donne la charte qu’elle suivait.',
    start: 'Calculer',
    again: 'Calculer de nouveau',
    none: 'Le calcul n’a pas encore été demandé.',
    computing: (examined: number, total: number) =>
      `Calcul en cours\u00a0: ${formatNumber(examined, 'fr')} demandes sur ${formatNumber(total, 'fr')}. Rechargez la page dans un instant.`,
    outdated: 'Le projet a changé depuis\u00a0: ce calcul n’est plus celui de son texte.',
    changed: 'Les demandes qui changeraient',
    number: 'Demande',
    what: 'Nature',
    change: 'Ce qui changerait',
    criteria: 'Critères jugés autrement',
    kinds: {
      gained: 'pourrait recevoir le label',
      lost: 'ne le pourrait plus',
      touched: 'même réponse, autres critères',
    },
    first: (count: number) => `Les ${formatNumber(count, 'fr')} premières sont montrées.`,
    nothing: 'Aucune demande ne changerait.',
  },
  comments: {
    title: 'Les commentaires sur le projet',
    lede: 'Répondez sous chacun, au nom de la coopérative. Masquer demande une raison, que tout le monde lit et que son auteur reçoit.',
    answer: 'Répondre',
    answerAgain: 'Changer la réponse',
    hide: 'Masquer',
    show: 'Montrer de nouveau',
    reason: 'Raison',
    answerText: 'Réponse de la coopérative',
    acts: 'Répondre ou masquer',
    done: 'C’est fait.',
  },
  desk: {
    kind: 'Projet de charte',
    waiting: (count: number) => `${frCount(count, 'commentaire attend', 'commentaires attendent')} une réponse.`,
    over: 'Les commentaires sont clos\u00a0: reste à décider.',
  },
  publish: {
    title: 'Publier le projet',
    lede: (version: number) => `Il devient la version ${version} de la charte.`,
    decision: 'Numéro de la décision',
    decisionHint: 'Au registre des décisions, par exemple 2026-D-0003.',
    inForceFrom: 'En vigueur à partir du',
    inForceHint: 'Aujourd’hui au plus tôt.',
    confirmTitle: 'Publier cette version',
    confirm: 'Publier la charte',
    frozen:
      'Une version publiée ne change plus. Les demandes déjà ouvertes gardent la leur\u202f; celles qui s’ouvriront à partir de ce jour suivront celle-ci.',
    ready: 'Avant de publier',
    effectReady: 'L’effet sur les demandes reçues est calculé.',
    effectMissing: 'L’effet sur les demandes reçues n’est pas calculé.',
    neverOpened: 'Ce projet n’a pas été ouvert aux commentaires.',
    stillOpen: (date: string) => `Les commentaires courent jusqu’au ${date}.`,
    unanswered: (count: number) => `${frCount(count, 'commentaire est', 'commentaires sont')} sans réponse.`,
  },
}

export const actMessages: Messages<typeof fr> = {
  fr,
  en: {
    effect: {
      title: 'The effect on the applications received',
      lede: 'The portal holds this text against the answers kept of each application that was submitted, and compares with what its own charter gives.',
      start: 'Compute',
      again: 'Compute again',
      none: 'It was not asked for yet.',
      computing: (examined, total) =>
        `Under way: ${formatNumber(examined, 'en')} applications of ${formatNumber(total, 'en')}. Reload the page in a moment.`,
      outdated: 'The draft has changed since: this is no longer the effect of its text.',
      changed: 'The applications that would change',
      number: 'Application',
      what: 'What kind',
      change: 'What would change',
      criteria: 'Criteria judged otherwise',
      kinds: {
        gained: 'could be granted the label',
        lost: 'could no longer',
        touched: 'same answer, other criteria',
      },
      first: (count) => `The first ${formatNumber(count, 'en')} are shown.`,
      nothing: 'No application would change.',
    },
    comments: {
      title: 'Comments on the draft',
      lede: 'Answer under each, in the name of the cooperative. Hiding needs a reason, which everyone reads and its author is sent.',
      answer: 'Answer',
      answerAgain: 'Change the answer',
      hide: 'Hide',
      show: 'Show again',
      reason: 'Reason',
      answerText: 'Answer of the cooperative',
      acts: 'Answer or hide',
      done: 'Done.',
    },
    desk: {
      kind: 'Draft charter',
      waiting: (count) => `${enCount(count, 'comment awaits', 'comments await')} an answer.`,
      over: 'Comments are over: the decision is to come.',
    },
    publish: {
      title: 'Publish the draft',
      lede: (version) => `It becomes version ${version} of the charter.`,
      decision: 'Number of the decision',
      decisionHint: 'In the register of decisions, such as 2026-D-0003.',
      inForceFrom: 'In force from',
      inForceHint: 'Today at the earliest.',
      confirmTitle: 'Publish this version',
      confirm: 'Publish the charter',
      frozen:
        'A published version changes no more. Applications that are open already keep theirs; those opened from that day follow this one.',
      ready: 'Before you publish',
      effectReady: 'The effect on the applications received is computed.',
      effectMissing: 'The effect on the applications received is not computed.',
      neverOpened: 'This draft was not opened to comments.',
      stillOpen: (date) => `Comments are open until ${date}.`,
      unanswered: (count) => `${enCount(count, 'comment has', 'comments have')} no answer.`,
    },
  },
}
