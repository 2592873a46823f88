import type { Messages } from '~/platform/i18n/messages'

/** An application that changes hands: the offer, its answer, what is told of both. */
const fr = {
  title: 'Transmettre la demande',
  link: 'Transmettre cette demande à une autre organisation',
  metaDescription: 'Proposer une demande de label à une autre organisation.',
  lede: 'L’autre organisation accepte ou non. Si elle accepte, la demande devient la sienne, avec ses réponses et ses pièces\u202f; la vôtre n’y a plus accès.',
  search: 'Nom, SIREN ou numéro RNA',
  searchHint: 'Trois lettres au moins, ou le numéro entier.',
  none: 'Aucune organisation de ce nom sur le portail. Vérifiez l’écriture, ou donnez plus bas une adresse.',
  found: 'L’organisation',
  noneOfThem: 'Aucune d’elles',
  email: 'Ou l’adresse de qui la représente',
  emailHint:
    'Si vous ne trouvez pas l’organisation. La personne qui reçoit ce courriel choisit, parmi les organisations qu’elle représente, celle qui reprend la demande.',
  reason: 'Pourquoi',
  reasonHint: 'L’autre organisation lit ces mots\u202f; si elle accepte, ils restent dans l’historique de la demande.',
  offer: 'Proposer la demande',
  before: 'Avant de proposer',
  follows: {
    checked: 'Les critères qui dépendent de la nature de l’organisation sont vérifiés de nouveau.',
    access: 'Les personnes de votre organisation n’ouvrent plus la demande, ni ses pièces.',
    history:
      'L’historique garde qui a eu la demande. Qui agit ou a agi pour votre organisation ne l’instruit pas et n’en décide pas.',
  },
  standing: {
    title: 'Une proposition attend sa réponse',
    toOrganisation: (name: string, date: string) => `Proposée à ${name}, qui peut l’accepter jusqu’au ${date}.`,
    toAddress: (email: string, date: string) => `Proposée à ${email}, qui peut l’accepter jusqu’au ${date}.`,
    meanwhile: 'D’ici là, la demande reste la vôtre\u202f; vous pouvez continuer à la remplir.',
    takeBack: 'Retirer la proposition',
  },
  done: {
    proposee: 'La proposition est partie.',
    reprise: 'La proposition est retirée. La demande reste la vôtre.',
    acceptee: 'La demande est maintenant celle de votre organisation. Relisez-la\u00a0: vous en répondez.',
    declinee: 'La proposition est déclinée. L’organisation qui l’a faite en est prévenue.',
  },
  answer: {
    title: (organisation: string) => `${organisation} vous propose une demande`,
    metaDescription: 'Accepter ou décliner une demande de label proposée par une autre organisation.',
    kicker: 'Demande de label à reprendre',
    facts: {
      initiative: 'Démarche',
      kind: 'Ce qui serait labellisé',
      state: 'Où elle en est',
      number: 'Numéro',
      answered: 'Réponses écrites',
      pieces: 'Pièces jointes',
      until: 'À accepter avant la fin du',
    },
    why: 'Ce que dit l’organisation',
    over: 'Cette proposition n’attend plus de réponse',
    overText: 'Elle a été acceptée, déclinée ou retirée, ou son temps est passé.',
    accept: 'Accepter la demande',
    acceptText:
      'Elle devient celle de votre organisation, qui en répond devant la coopérative. Vous lirez alors toutes ses réponses et ses pièces.',
    decline: 'Décliner',
    declineText: 'La demande reste à l’organisation qui la propose.',
    word: 'Un mot pour elle',
    organisation: 'L’organisation qui la reprend',
    noOrganisation: 'Vous ne représentez pas encore d’organisation.',
    createOrganisation: 'Enregistrer une organisation',
    cannot: 'Elle ne peut pas être acceptée aujourd’hui',
  },
  history: (from: string, to: string) => `Transmise par ${from} à ${to}`,
  handed: 'Transmises à d’autres',
  handedTo: (name: string, date: string) => `Reprise par ${name} le ${date}`,
  desk: { kind: 'Demande proposée', facts: (organisation: string) => `Par ${organisation}` },
  mails: {
    reason: 'Vous recevez ce message parce qu’une demande de label est proposée à votre organisation ou l’a été.',
    offered: {
      subject: (organisation: string) => `${organisation} vous propose de reprendre sa demande de label`,
      text: (organisation: string) =>
        `${organisation} a commencé une demande de label et vous propose de la reprendre. Voici pourquoi\u00a0:`,
      until: (date: string) => `Vous pouvez l’accepter ou la décliner jusqu’au ${date}. Ensuite la proposition tombe.`,
      toAddress:
        'Connectez-vous avec cette adresse, ou ouvrez un compte avec elle. Si vous n’êtes pas la bonne personne, ne faites rien.',
      action: 'Voir la proposition',
    },
    accepted: {
      subject: (organisation: string) => `${organisation} a repris votre demande de label`,
      text: (organisation: string) =>
        `${organisation} a accepté votre demande, qui est maintenant la sienne. Votre organisation n’y a plus accès\u202f; l’historique garde que vous l’avez portée.`,
      receivedSubject: (title: string) => `La demande «\u202f${title}\u202f» est la vôtre`,
      received: (organisation: string) =>
        `Votre organisation a repris la demande de ${organisation}. Les critères qui dépendent de la nature de l’organisation sont vérifiés de nouveau\u00a0: relisez la demande.`,
      action: 'Ouvrir la demande',
    },
    declined: {
      subject: (title: string) => `La demande «\u202f${title}\u202f» reste la vôtre`,
      text: 'L’organisation à qui vous l’aviez proposée décline. Vous pouvez la proposer à une autre.',
      said: 'Ce qu’elle en dit\u00a0:',
    },
    withdrawn: {
      subject: (organisation: string) => `${organisation} garde sa demande de label`,
      text: (organisation: string) =>
        `${organisation} retire la proposition qu’elle vous avait faite. Vous n’avez rien à faire.`,
    },
    lapsed: {
      subject: (title: string) => `La proposition de transmettre «\u202f${title}\u202f» est tombée`,
      text: 'Elle n’a pas été acceptée à temps, ou la demande est passée devant le comité. La demande reste à l’organisation qui la portait.',
    },
    moved: {
      subject: (number: string) => `La demande ${number} a changé d’organisation`,
      text: (from: string, to: string) =>
        `${to} reprend la demande de ${from}. Les critères qui dépendent de la nature de l’organisation ont été vérifiés de nouveau\u00a0: relisez vos constats.`,
      action: 'Ouvrir le dossier',
    },
  },
}

export const transferMessages: Messages<typeof fr> = {
  fr,
  en: {
    title: 'Transfer the application',
    link: 'Transfer this application to another organisation',
    metaDescription: 'Offer a label application to another organisation.',
    lede: 'The other organisation accepts or not. If it accepts, the application becomes its own, with its answers and documents; yours has no access to it any more.',
    search: 'Name, SIREN or RNA number',
    searchHint: 'Three letters at least, or the whole number.',
    none: 'No organisation of this name on the portal. Check how it is written, or give an address below.',
    found: 'The organisation',
    noneOfThem: 'None of them',
    email: 'Or the address of somebody who represents it',
    emailHint:
      'If you do not find the organisation. Whoever gets this mail chooses, among the organisations that they represent, the one that takes the application up.',
    reason: 'Why',
    reasonHint: 'The other organisation reads these words; if it accepts, they stay in the application’s history.',
    offer: 'Offer the application',
    before: 'Before you offer it',
    follows: {
      checked: 'Criteria that depend on the kind of organisation are checked again.',
      access: 'The people of your organisation open neither the application nor its documents any more.',
      history:
        'The history keeps who had the application. Whoever acts or acted for your organisation neither examines it nor decides on it.',
    },
    standing: {
      title: 'An offer awaits its answer',
      toOrganisation: (name, date) => `Offered to ${name}, which may accept it until ${date}.`,
      toAddress: (email, date) => `Offered to ${email}, who may accept it until ${date}.`,
      meanwhile: 'Until then the application stays yours; you may go on filling it in.',
      takeBack: 'Take the offer back',
    },
    done: {
      proposee: 'The offer has been sent.',
      reprise: 'The offer is taken back. The application stays yours.',
      acceptee: 'The application is now your organisation’s. Review it: you answer for it.',
      declinee: 'The offer is declined. The organisation that made it is told.',
    },
    answer: {
      title: (organisation) => `${organisation} offers you an application`,
      metaDescription: 'Accept or decline a label application that another organisation offers.',
      kicker: 'Label application to take up',
      facts: {
        initiative: 'Initiative',
        kind: 'What would be labelled',
        state: 'Where it stands',
        number: 'Number',
        answered: 'Answers written',
        pieces: 'Documents attached',
        until: 'To be accepted by the end of',
      },
      why: 'What the organisation says',
      over: 'This offer awaits no answer any more',
      overText: 'It was accepted, declined or taken back, or its time is over.',
      accept: 'Accept the application',
      acceptText:
        'It becomes your organisation’s, which answers for it to the cooperative. You will then read all its answers and documents.',
      decline: 'Decline',
      declineText: 'The application stays with the organisation that offers it.',
      word: 'A word for it',
      organisation: 'The organisation that takes it up',
      noOrganisation: 'You do not represent an organisation yet.',
      createOrganisation: 'Register an organisation',
      cannot: 'It cannot be accepted today',
    },
    history: (from, to) => `Handed on by ${from} to ${to}`,
    handed: 'Handed on to others',
    handedTo: (name, date) => `Taken up by ${name} on ${date}`,
    desk: { kind: 'Application offered', facts: (organisation) => `By ${organisation}` },
    mails: {
      reason: 'You get this message because a label application is or was offered to your organisation.',
      offered: {
        subject: (organisation) => `${organisation} offers you its label application`,
        text: (organisation) =>
          `${organisation} has begun a label application and offers that you take it up. Here is why:`,
        until: (date) => `You may accept or decline it until ${date}. After that the offer lapses.`,
        toAddress:
          'Sign in with this address, or open an account with it. If you are not the right person, there is nothing to do.',
        action: 'See the offer',
      },
      accepted: {
        subject: (organisation) => `${organisation} has taken up your label application`,
        text: (organisation) =>
          `${organisation} has accepted your application, which is now its own. Your organisation has no access to it any more; the history keeps that you carried it.`,
        receivedSubject: (title) => `The application “${title}” is yours`,
        received: (organisation) =>
          `Your organisation has taken up the application of ${organisation}. Criteria that depend on the kind of organisation are checked again: review the application.`,
        action: 'Open the application',
      },
      declined: {
        subject: (title) => `The application “${title}” stays yours`,
        text: 'The organisation that you offered it to declines. You may offer it to another one.',
        said: 'What it says:',
      },
      withdrawn: {
        subject: (organisation) => `${organisation} keeps its label application`,
        text: (organisation) => `${organisation} takes back the offer that it made to you. There is nothing to do.`,
      },
      lapsed: {
        subject: (title) => `The offer to hand on “${title}” has lapsed`,
        text: 'It was not accepted in time, or the application has gone to the committee. The application stays with the organisation that carried it.',
      },
      moved: {
        subject: (number) => `Application ${number} has changed organisations`,
        text: (from, to) =>
          `${to} takes up the application of ${from}. Criteria that depend on the kind of organisation have been checked again: review your findings.`,
        action: 'Open the file',
      },
    },
  },
}
