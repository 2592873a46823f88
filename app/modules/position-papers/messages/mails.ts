import type { Messages, Translation } from '~/platform/i18n/messages'

const fr = {
  hello: 'Bonjour,',
  reason: (organisation: string) =>
    `Vous recevez ce message parce que vous représentez «\u202f${organisation}\u202f» sur ce portail.`,
  published: {
    subject: (debate: string) => `Votre cahier d’acteur est publié\u00a0: ${debate}`,
    text: (organisation: string, debate: string, number: number) =>
      `Le cahier d’acteur de «\u202f${organisation}\u202f» est publié dans le débat «\u202f${debate}\u202f», sous le numéro ${number}.`,
    action: 'Lire le cahier publié',
  },
  returned: {
    subject: (debate: string) => `Votre cahier d’acteur est à corriger\u00a0: ${debate}`,
    text: (organisation: string, debate: string) =>
      `Le cahier d’acteur de «\u202f${organisation}\u202f» dans le débat «\u202f${debate}\u202f» ne peut pas être publié tel quel. La raison donnée\u00a0:`,
    until: (day: string) => `Vous pouvez le corriger et l’envoyer de nouveau jusqu’au ${day}.`,
    action: 'Corriger le cahier',
  },
}

const en: Translation<typeof fr> = {
  hello: 'Hello,',
  reason: (organisation) => `You get this message because you represent “${organisation}” on this portal.`,
  published: {
    subject: (debate) => `Your position paper is published: ${debate}`,
    text: (organisation, debate, number) =>
      `The position paper of “${organisation}” is published in the debate “${debate}”, under the number ${number}.`,
    action: 'Read the published paper',
  },
  returned: {
    subject: (debate) => `Your position paper is to be corrected: ${debate}`,
    text: (organisation, debate) =>
      `The position paper of “${organisation}” in the debate “${debate}” cannot be published as it is. The reason given:`,
    until: (day) => `You may correct it and send it again until ${day}.`,
    action: 'Correct the paper',
  },
}

export const paperMailMessages: Messages<typeof fr> = { fr, en }
