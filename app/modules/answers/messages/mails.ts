import { formatNumber, plural } from '~/platform/i18n/format'
import type { Messages } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  mailing: (debate: string) => `les réponses au débat «\u202f${debate}\u202f»`,
  recommendation: 'Recommandation',
  body: 'Adressée à',
  reason: (debate: string) =>
    `Vous recevez ce message parce que cette adresse a été donnée en contribuant au débat «\u202f${debate}\u202f».`,
  reasonFollower: (debate: string) =>
    `Vous recevez ce message parce que cette adresse suit le débat «\u202f${debate}\u202f».`,
  report: {
    subject: (debate: string) => `Le rapport du débat est publié\u00a0: ${debate}`,
    text: (count: number) =>
      `Vous avez pris part à ce débat. Son rapport est publié\u00a0: ce qui s’est dit, qui a participé et qui manquait, et ${formatNumber(count, 'fr')} ${plural(count, 'fr', 'recommandation', 'recommandations')}.`,
    action: 'Lire le rapport',
    after:
      'Chaque recommandation est adressée à quelqu’un, qui a 90 jours pour y répondre publiquement. Nous vous écrirons quand une réponse concernera ce que vous avez écrit ou soutenu.',
  },
  answer: {
    subject: (body: string, debate: string) => `${body} a répondu\u00a0: ${debate}`,
    changed: (body: string, debate: string) => `${body} change sa réponse\u00a0: ${debate}`,
    text: 'Une recommandation qui s’appuie sur ce que vous avez écrit ou soutenu a reçu une réponse.',
    textFollower: 'Une recommandation du débat que vous suivez a reçu une réponse.',
    status: 'Réponse',
    action: 'Lire toute la réponse',
  },
  progress: {
    subject: (body: string, debate: string) => `Des nouvelles de ${body}\u00a0: ${debate}`,
    done: (body: string, debate: string) => `${body} l’a fait\u00a0: ${debate}`,
    text: 'Voici où en est une recommandation à laquelle vous avez contribué ou que vous suivez.',
    textDone: 'Ce qui était promis est annoncé comme fait. La preuve donnée est sur la page.',
    action: 'Voir le suivi',
  },
  link: {
    subject: (debate: string) => `Votre réponse est attendue\u00a0: ${debate}`,
    text: (body: string, debate: string) =>
      `Le rapport du débat public «\u202f${debate}\u202f» adresse des recommandations à\u00a0: ${body}. Une réponse publique est attendue pour chacune.`,
    how: 'Acceptée, acceptée en partie, refusée, à l’étude ou du ressort d’un autre\u00a0: les raisons sont demandées, et la date.',
    action: 'Répondre',
    private:
      'Ce lien est personnel à votre institution\u00a0: qui l’a peut répondre en son nom. Ne le transmettez qu’aux personnes chargées de la réponse.',
    reason: 'Vous recevez ce message parce que votre institution est nommée dans le rapport d’un débat public.',
  },
  reminder: {
    subject: (debate: string) => `Rappel\u00a0: votre réponse au débat «\u202f${debate}\u202f»`,
    lateSubject: (debate: string) => `En retard\u00a0: votre réponse au débat «\u202f${debate}\u202f»`,
    answer: {
      before: (date: string) => `Une réponse publique est attendue de votre institution pour le ${date}.`,
      today: 'Une réponse publique est attendue de votre institution aujourd’hui.',
      late: (date: string) => `Une réponse publique était attendue de votre institution pour le ${date}.`,
    },
    study: {
      before: (date: string) => `Vous avez annoncé une étude jusqu’au ${date}\u00a0: une réponse est attendue ensuite.`,
      today: 'L’étude que vous avez annoncée finit aujourd’hui\u00a0: une réponse est attendue.',
      late: (date: string) => `L’étude que vous avez annoncée devait finir le ${date}\u00a0: une réponse est attendue.`,
    },
    realise: {
      before: (date: string) => `Vous avez annoncé une réalisation pour le ${date}\u00a0: dites où elle en est.`,
      today: 'La réalisation que vous avez annoncée est pour aujourd’hui\u00a0: dites où elle en est.',
      late: (date: string) =>
        `La réalisation que vous avez annoncée était pour le ${date}\u00a0: dites où elle en est.`,
    },
    how: 'Répondez par le lien privé qui vous a été envoyé, ou avec le compte qui représente votre institution.',
    own: 'Répondre avec mon compte',
    page: 'Voir la page publique',
    public: 'La date de ce rappel est montrée sur la page publique des réponses.',
  },
}

export const answerMailMessages: Messages<typeof fr> = {
  fr,
  en: {
    hello: 'Hello,',
    mailing: (debate) => `the answers to the debate “${debate}”`,
    recommendation: 'Recommendation',
    body: 'Addressed to',
    reason: (debate) => `You receive this message because this address was given when contributing to “${debate}”.`,
    reasonFollower: (debate) => `You receive this message because this address follows the debate “${debate}”.`,
    report: {
      subject: (debate) => `The report of the debate is published: ${debate}`,
      text: (count) =>
        `You took part in this debate. Its report is published: what was said, who took part and who was missing, and ${formatNumber(count, 'en')} ${plural(count, 'en', 'recommendation', 'recommendations')}.`,
      action: 'Read the report',
      after:
        'Each recommendation is addressed to somebody, who has 90 days to answer it publicly. We will write to you when an answer concerns what you wrote or supported.',
    },
    answer: {
      subject: (body, debate) => `${body} has answered: ${debate}`,
      changed: (body, debate) => `${body} changes its answer: ${debate}`,
      text: 'A recommendation that draws on what you wrote or supported has received an answer.',
      textFollower: 'A recommendation of the debate that you follow has received an answer.',
      status: 'Answer',
      action: 'Read the whole answer',
    },
    progress: {
      subject: (body, debate) => `News from ${body}: ${debate}`,
      done: (body, debate) => `${body} has done it: ${debate}`,
      text: 'Here is where a recommendation that you contributed to, or that you follow, stands.',
      textDone: 'What was promised is said to be done. The proof given is on the page.',
      action: 'See the follow-up',
    },
    link: {
      subject: (debate) => `Your answer is awaited: ${debate}`,
      text: (body, debate) =>
        `The report of the public debate “${debate}” addresses recommendations to: ${body}. A public answer to each is awaited.`,
      how: 'Accepted, accepted in part, refused, under study or for somebody else: reasons are asked for, and the date.',
      action: 'Answer',
      private:
        'This link is your institution’s own: whoever has it may answer in its name. Pass it on only to those in charge of the answer.',
      reason: 'You receive this message because your institution is named in the report of a public debate.',
    },
    reminder: {
      subject: (debate) => `Reminder: your answer to the debate “${debate}”`,
      lateSubject: (debate) => `Late: your answer to the debate “${debate}”`,
      answer: {
        before: (date) => `A public answer from your institution is awaited by ${date}.`,
        today: 'A public answer from your institution is awaited today.',
        late: (date) => `A public answer from your institution was awaited by ${date}.`,
      },
      study: {
        before: (date) => `You announced a study until ${date}: an answer is awaited afterwards.`,
        today: 'The study that you announced ends today: an answer is awaited.',
        late: (date) => `The study that you announced was to end on ${date}: an answer is awaited.`,
      },
      realise: {
        before: (date) => `You announced that it would be done by ${date}: say where it stands.`,
        today: 'What you announced is for today: say where it stands.',
        late: (date) => `What you announced was for ${date}: say where it stands.`,
      },
      how: 'Answer by the private link that you were sent, or with the account that represents your institution.',
      own: 'Answer with my account',
      page: 'See the public page',
      public: 'The date of this reminder is shown on the public page of the answers.',
    },
  },
}
