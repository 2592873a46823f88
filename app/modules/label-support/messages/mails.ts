import type { Messages } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  open: 'Voir l’accompagnement',
  offered: {
    subject: (about: string) => `Un appui vous est proposé\u00a0: ${about}`,
    text: (title: string, kind: string) =>
      `La coopérative propose un appui à votre organisation, après votre demande de label «\u202f${title}\u202f»\u00a0: ${kind}.`,
    next: 'Vous pouvez l’accepter ou le décliner\u00a0; rien n’est dû.',
  },
  answered: {
    subject: (about: string, isAccepted: boolean) => `Appui ${isAccepted ? 'accepté' : 'décliné'}\u00a0: ${about}`,
    text: (organisation: string, kind: string, isAccepted: boolean) =>
      `${organisation} ${isAccepted ? 'accepte' : 'décline'} l’appui proposé\u00a0: ${kind}.`,
    next: 'Dites sur la page de l’accompagnement quand il a eu lieu.',
  },
  mentor: {
    subject: 'Une organisation accepte votre parrainage',
    text: (organisation: string, title: string) =>
      `La coopérative a proposé votre profil du réseau à ${organisation}, pour sa démarche «\u202f${title}\u202f». L’organisation l’accepte.`,
    next: 'L’équipe vous met en relation. Si vous n’êtes pas disponible, déclinez\u00a0: rien n’est engagé sans vous.',
    action: 'Voir vos parrainages',
  },
  mentorDeclined: {
    subject: (about: string) => `Un parrainage est décliné\u00a0: ${about}`,
    text: (organisation: string) => `La personne du réseau choisie pour ${organisation} décline ce parrainage.`,
    next: 'L’organisation l’attend toujours\u00a0: choisissez quelqu’un d’autre sur la page de l’accompagnement.',
  },
  takenBack: {
    subject: (about: string) => `Un appui n’est plus proposé\u00a0: ${about}`,
    text: (kind: string) => `La coopérative retire un appui qu’elle vous avait proposé\u00a0: ${kind}.`,
    next: 'Vous n’avez rien à faire.',
  },
  done: {
    subject: (about: string) => `Dites-nous si cela vous a aidés\u00a0: ${about}`,
    text: (kind: string) => `L’appui que vous aviez accepté a eu lieu\u00a0: ${kind}.`,
    next: 'Vous a-t-il été utile\u202f? Une réponse et un mot suffisent. Nous les lisons pour mieux accompagner.',
    action: 'Dire si cela a aidé',
  },
  commitment: {
    soonSubject: (about: string, date: string) => `Un engagement arrive à son terme le ${date}\u00a0: ${about}`,
    soon: (date: string) =>
      `Votre label a été accordé avec un plan d’action. Cet engagement est attendu pour le ${date}\u00a0:`,
    lateSubject: (about: string) => `Un engagement est en retard\u00a0: ${about}`,
    late: (date: string) =>
      `Votre label a été accordé avec un plan d’action. Cet engagement était attendu pour le ${date}\u00a0:`,
    next: 'S’il est tenu, dites-le en un mot, avec un lien ou un fichier si vous en avez un. S’il ne peut pas l’être à temps, écrivez à l’équipe.',
    action: 'Dire où il en est',
    reportedSubject: (about: string) => `Un engagement est déclaré tenu\u00a0: ${about}`,
    reported: (organisation: string) =>
      `${organisation} déclare cet engagement tenu. À vous d’en prendre acte, ou de demander plus\u00a0:`,
    acknowledgedSubject: (about: string) => `Engagement tenu\u00a0: ${about}`,
    acknowledged: 'La coopérative prend acte que cet engagement est tenu\u00a0:',
    moreSubject: (about: string) => `Un engagement demande encore quelque chose\u00a0: ${about}`,
    more: 'La coopérative a lu ce que vous avez écrit de cet engagement, et demande plus\u00a0:',
    by: (date: string) => `Vous avez jusqu’au ${date}.`,
  },
  yearly: {
    askedSubject: (about: string, year: number) => `Votre bilan de ${yearFr(year)}\u00a0: ${about}`,
    asked: (title: string, year: number) =>
      `Le label de «\u202f${title}\u202f» a ${year === 1 ? 'un an' : `${year} ans`}. Dites en quelques lignes ce qui a bien marché, ce qui a changé et ce qui est difficile.`,
    lateSubject: (about: string, year: number) => `Votre bilan de ${yearFr(year)} est attendu\u00a0: ${about}`,
    late: (title: string) =>
      `Nous n’avons pas encore reçu le bilan annuel de «\u202f${title}\u202f». Il tient en quelques lignes.`,
    by: (date: string) => `Il est attendu pour le ${date}. Une fois envoyé, chacun peut le lire sur la page du label.`,
    action: 'Écrire le bilan',
    sentSubject: (about: string) => `Bilan annuel reçu\u00a0: ${about}`,
    sent: (organisation: string, year: number) => `${organisation} a envoyé son bilan de ${yearFr(year)}.`,
    correctedSubject: (about: string) => `Bilan annuel corrigé\u00a0: ${about}`,
    corrected: (organisation: string, year: number) =>
      `${organisation} a corrigé son bilan de ${yearFr(year)}. Ce qui était écrit avant reste lisible sur la page de l’accompagnement.`,
  },
}

function yearFr(year: number): string {
  return year === 1 ? 'la première année' : `l’année ${year}`
}

export const supportMailMessages: Messages<typeof fr> = {
  fr,
  en: {
    hello: 'Hello,',
    open: 'See the accompaniment',
    offered: {
      subject: (about) => `A support is offered to you: ${about}`,
      text: (title, kind) =>
        `The cooperative offers a support to your organisation, after your application for the label “${title}”: ${kind}.`,
      next: 'You may accept it or decline it; nothing is owed.',
    },
    answered: {
      subject: (about, isAccepted) => `Support ${isAccepted ? 'accepted' : 'declined'}: ${about}`,
      text: (organisation, kind, isAccepted) =>
        `${organisation} ${isAccepted ? 'accepts' : 'declines'} the support offered: ${kind}.`,
      next: 'Say on the page of the accompaniment when it has taken place.',
    },
    mentor: {
      subject: 'An organisation accepts you as its mentor',
      text: (organisation, title) =>
        `The cooperative proposed your profile of the network to ${organisation}, for its initiative “${title}”. The organisation accepts.`,
      next: 'The team puts you in touch. If you are not available, decline: nothing is agreed without you.',
      action: 'See your mentorings',
    },
    mentorDeclined: {
      subject: (about) => `A mentoring is declined: ${about}`,
      text: (organisation) => `The person of the network who was chosen for ${organisation} declines this mentoring.`,
      next: 'The organisation still awaits it: choose somebody else on the page of the accompaniment.',
    },
    takenBack: {
      subject: (about) => `A support is no longer offered: ${about}`,
      text: (kind) => `The cooperative takes back a support that it had offered you: ${kind}.`,
      next: 'There is nothing for you to do.',
    },
    done: {
      subject: (about) => `Tell us if it helped: ${about}`,
      text: (kind) => `The support that you had accepted has taken place: ${kind}.`,
      next: 'Was it useful to you? One answer and a word are enough. We read them to accompany better.',
      action: 'Say if it helped',
    },
    commitment: {
      soonSubject: (about, date) => `A commitment is due on ${date}: ${about}`,
      soon: (date) => `Your label was granted with an action plan. This commitment is due on ${date}:`,
      lateSubject: (about) => `A commitment is late: ${about}`,
      late: (date) => `Your label was granted with an action plan. This commitment was due on ${date}:`,
      next: 'If it is kept, say so in a word, with a link or a file where you have one. If it cannot be in time, write to the team.',
      action: 'Say where it stands',
      reportedSubject: (about) => `A commitment is said to be kept: ${about}`,
      reported: (organisation) =>
        `${organisation} says that this commitment is kept. It is for you to acknowledge it, or to ask for more:`,
      acknowledgedSubject: (about) => `Commitment kept: ${about}`,
      acknowledged: 'The cooperative acknowledges that this commitment is kept:',
      moreSubject: (about) => `A commitment asks for something more: ${about}`,
      more: 'The cooperative read what you wrote of this commitment, and asks for more:',
      by: (date) => `You have until ${date}.`,
    },
    yearly: {
      askedSubject: (about, year) => `Your report of year ${year}: ${about}`,
      asked: (title, year) =>
        `The label of “${title}” is ${year === 1 ? 'one year' : `${year} years`} old. Say in a few lines what went well, what changed and what is hard.`,
      lateSubject: (about, year) => `Your report of year ${year} is awaited: ${about}`,
      late: (title) => `We have not received the yearly report of “${title}” yet. A few lines are enough.`,
      by: (date) => `It is due on ${date}. Once sent, everyone can read it on the label’s page.`,
      action: 'Write the report',
      sentSubject: (about) => `Yearly report received: ${about}`,
      sent: (organisation, year) => `${organisation} sent its report of year ${year}.`,
      correctedSubject: (about) => `Yearly report corrected: ${about}`,
      corrected: (organisation, year) =>
        `${organisation} corrected its report of year ${year}. What was written before can be read on the page of the accompaniment.`,
    },
  },
}
