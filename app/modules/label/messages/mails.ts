import type { Messages } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  application: 'Demande',
  organisation: 'Organisation',
  initiative: 'Démarche',
  term: 'Terme',
  followUp: 'Suivre la demande',
  received: {
    subject: (number: string) => `Demande de label ${number} reçue`,
    text: (title: string) =>
      `Votre demande pour «\u202f${title}\u202f» est bien arrivée. Elle ne peut plus être modifiée, sauf si un complément vous est demandé.`,
    due: 'Décision attendue avant le',
    next: 'Une personne de l’équipe d’instruction va la prendre en main. Vous verrez à tout moment où elle en est et combien de jours il reste.',
  },
  completionRequested: {
    subject: (number: string) => `Demande ${number}\u00a0: un complément vous est demandé`,
    text: 'La personne qui instruit votre demande a besoin d’un complément. Voici pourquoi\u00a0:',
    criteria: 'Critères concernés',
    next: (date: string) =>
      `Vous avez jusqu’au ${date} pour compléter et renvoyer la demande. Pendant ce temps, le délai de la coopérative est suspendu.`,
    action: 'Compléter la demande',
  },
  completed: {
    subject: (number: string) => `Demande ${number} complétée`,
    text: (organisation: string) =>
      `${organisation} a répondu à votre demande de complément. Le délai court de nouveau.`,
    action: 'Ouvrir le dossier',
  },
  reminder: {
    subject: (number: string, left: string) => `Demande ${number}\u00a0: ${left} pour compléter`,
    text: (date: string) =>
      `Un complément est attendu avant la fin du ${date}. Sans réponse, la demande sera close sans décision\u202f; vous pourrez en déposer une autre.`,
  },
  draftNotice: {
    subject: (title: string) => `Votre brouillon «\u202f${title}\u202f» va être supprimé`,
    text: (date: string) =>
      `Personne n’a touché à ce brouillon depuis longtemps. Il sera supprimé après le ${date}, avec ses pièces. Pour le garder, ouvrez-le et changez-y quelque chose.`,
    givenUp: (date: string) =>
      `Cette demande a été retirée ou close avant d’être déposée. Elle sera supprimée après le ${date}, avec ses pièces. Copiez d’ici là ce que vous voulez en garder.`,
    action: 'Reprendre le brouillon',
    read: 'Relire la demande',
  },
  expired: {
    subject: (name: string) => `Demande close sans décision\u00a0: ${name}`,
    text: 'Le complément attendu n’est pas arrivé à temps\u00a0: la demande est close sans décision. Vous pouvez en déposer une autre.',
  },
  removed: {
    subject: (title: string) => `Brouillon supprimé\u00a0: «\u202f${title}\u202f»`,
    text: 'Comme nous vous l’avions annoncé, ce brouillon est supprimé avec ses pièces. Il n’a jamais été déposé. Vous pouvez en ouvrir un autre.',
    action: 'Ouvrir une demande',
  },
  assigned: {
    subject: (number: string) => `La demande ${number} vous est confiée`,
    text: (organisation: string) =>
      `${organisation} a déposé une demande. Les règles d’attribution vous la confient\u00a0: ouvrez-la, puis prenez-la.`,
  },
  handed: {
    text: (organisation: string) => `Le dossier de ${organisation} vous est confié.`,
    toTake: 'Personne ne l’a encore pris\u00a0: ouvrez-le, puis prenez-le.',
  },
  freed: {
    subject: (number: string) => `La demande ${number} ne vous est plus confiée`,
    text: (organisation: string) =>
      `Le dossier de ${organisation} a été libéré\u00a0: une autre personne peut le prendre, et vous aussi.`,
  },
  delegated: {
    subject: (name: string) => `Vous suppléez ${name}`,
    text: (name: string, from: string, until: string) =>
      `${name} sera en congé et vous confie ses dossiers, du ${from} au ${until}. Pendant ce temps, vous pouvez y agir à sa place\u202f; cela s’arrête de soi-même.`,
    action: 'Voir ces dossiers',
  },
  replaced: {
    subject: (name: string) => `${name} vous supplée`,
    text: (name: string, from: string, until: string) =>
      `L’équipe a confié vos dossiers à ${name}, du ${from} au ${until}. Vous pouvez toujours y agir, et mettre fin à la suppléance.`,
    action: 'Voir les suppléances',
  },
  withdrawn: {
    subject: (number: string) => `Demande ${number} retirée`,
    text: (organisation: string) => `${organisation} a retiré sa demande. Il n’y a plus rien à instruire.`,
  },
  revoked: {
    subject: (number: string) => `Le label ${number} est retiré`,
    text: (title: string) => `Le comité a retiré le label accordé à «\u202f${title}\u202f». Voici pourquoi\u00a0:`,
  },
  decided: {
    granted: (number: string) => `Demande ${number}\u00a0: le label est accordé`,
    'granted-with-plan': (number: string) => `Demande ${number}\u00a0: le label est accordé avec un plan d’action`,
    refused: (number: string) => `Demande ${number}\u00a0: le label n’est pas accordé`,
    closed: (number: string) => `Demande ${number}\u00a0: close sans décision`,
    summary: 'La décision du comité du label',
    reasons: 'Les motifs, critère par critère',
    support: 'L’accompagnement proposé',
    plan: 'Le plan d’action',
    before: (commitment: string, date: string) => `${commitment} (avant le ${date})`,
    certificate: (number: string, date: string) =>
      `Le certificat ${number} est valable jusqu’au ${date}. Toute personne peut le vérifier.`,
    seeCertificate: 'Voir le certificat',
    seeDecision: 'Lire la décision',
  },
}

export const mailMessages: Messages<typeof fr> = {
  fr,
  en: {
    hello: 'Hello,',
    application: 'Application',
    organisation: 'Organisation',
    initiative: 'Initiative',
    term: 'Deadline',
    followUp: 'Follow the application',
    received: {
      subject: (number) => `Label application ${number} received`,
      text: (title) =>
        `Your application for “${title}” has arrived. It can no longer be changed, unless you are asked to complete it.`,
      due: 'Decision expected before',
      next: 'Somebody from the examining team will take it in hand. You can see at any time where it stands and how many days are left.',
    },
    completionRequested: {
      subject: (number) => `Application ${number}: you are asked to complete it`,
      text: 'The person who examines your application needs something more. Here is why:',
      criteria: 'Criteria concerned',
      next: (date) =>
        `You have until ${date} to complete the application and send it back. Meanwhile the cooperative’s time is suspended.`,
      action: 'Complete the application',
    },
    completed: {
      subject: (number) => `Application ${number} completed`,
      text: (organisation) => `${organisation} has answered your request for completion. The clock runs again.`,
      action: 'Open the file',
    },
    reminder: {
      subject: (number, left) => `Application ${number}: ${left} to complete it`,
      text: (date) =>
        `The application must be completed by the end of ${date}. Without an answer it will be closed without a decision; you may submit another one.`,
    },
    draftNotice: {
      subject: (title) => `Your draft “${title}” is about to be removed`,
      text: (date) =>
        `Nobody has touched this draft for a long time. It will be removed after ${date}, with its documents. To keep it, open it and change something in it.`,
      givenUp: (date) =>
        `This application was withdrawn or closed before it was submitted. It will be removed after ${date}, with its documents. Copy what you want to keep of it before then.`,
      action: 'Resume the draft',
      read: 'Read the application again',
    },
    expired: {
      subject: (name) => `Application closed without a decision: ${name}`,
      text: 'The application was not completed in time: it is closed without a decision. You may submit another one.',
    },
    removed: {
      subject: (title) => `Draft removed: “${title}”`,
      text: 'As we told you it would be, this draft is removed with its documents. It was never submitted. You may open another one.',
      action: 'Open an application',
    },
    assigned: {
      subject: (number) => `Application ${number} is for you`,
      text: (organisation) =>
        `${organisation} has submitted an application. The rules of assignment give it to you: open it, then take it.`,
    },
    handed: {
      text: (organisation) => `The file of ${organisation} is handed to you.`,
      toTake: 'Nobody has taken it yet: open it, then take it.',
    },
    freed: {
      subject: (number) => `Application ${number} is no longer with you`,
      text: (organisation) => `The file of ${organisation} was freed: somebody else may take it, and so may you.`,
    },
    delegated: {
      subject: (name) => `You stand in for ${name}`,
      text: (name, from, until) =>
        `${name} will be on leave and leaves their files to you, from ${from} to ${until}. Meanwhile you may act on them; it ends by itself.`,
      action: 'See these files',
    },
    replaced: {
      subject: (name) => `${name} stands in for you`,
      text: (name, from, until) =>
        `The team has left your files to ${name}, from ${from} to ${until}. You may still act on them, and end it.`,
      action: 'See the stand-ins',
    },
    withdrawn: {
      subject: (number) => `Application ${number} withdrawn`,
      text: (organisation) => `${organisation} has withdrawn its application. There is nothing left to examine.`,
    },
    revoked: {
      subject: (number) => `Label ${number} is withdrawn`,
      text: (title) => `The committee has withdrawn the label granted to “${title}”. Here is why:`,
    },
    decided: {
      granted: (number) => `Application ${number}: the label is granted`,
      'granted-with-plan': (number) => `Application ${number}: the label is granted with an action plan`,
      refused: (number) => `Application ${number}: the label is not granted`,
      closed: (number) => `Application ${number}: closed without a decision`,
      summary: 'The decision of the label committee',
      reasons: 'The reasons, criterion by criterion',
      support: 'The support offered',
      plan: 'The action plan',
      before: (commitment, date) => `${commitment} (before ${date})`,
      certificate: (number, date) => `Certificate ${number} is valid until ${date}. Anyone can verify it.`,
      seeCertificate: 'See the certificate',
      seeDecision: 'Read the decision',
    },
  },
}
