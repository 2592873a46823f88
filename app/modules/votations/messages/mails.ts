import type { Messages } from '~/platform/i18n/messages'

const fr = {
  reason: 'Vous recevez ce message parce que cette adresse a été saisie pour voter. Elle n’est pas conservée.',
  hello: 'Bonjour,',
  ballot: {
    subject: (title: string) => `Votre bulletin\u00a0: ${title}`,
    text: (title: string) => `Vous avez demandé à voter dans la votation «\u202f${title}\u202f».`,
    only: 'Ce lien ouvre votre bulletin, et lui seul. Ne le donnez à personne\u00a0: qui l’a peut voter à votre place.',
    until: (when: string) => `Vous pouvez voter jusqu’au ${when}.`,
    action: 'Ouvrir mon bulletin',
    notYou: 'Si vous n’avez rien demandé, ignorez ce message\u00a0: sans ce lien, rien ne se passe.',
  },
  voted: {
    subject: (title: string) => `Vous avez déjà voté\u00a0: ${title}`,
    text: (title: string) =>
      `Cette boîte aux lettres a déjà voté dans la votation «\u202f${title}\u202f». Une boîte vote une seule fois, quelle que soit la façon d’écrire son adresse.`,
    change:
      'Pour changer votre vote, ouvrez le lien du premier message reçu, avec le code noté en votant. Le portail ne peut pas vous les redonner\u00a0: il ne les connaît pas.',
    fixed: 'Dans cette votation, un bulletin déposé ne change plus.',
    notYou:
      'Si vous n’avez pas voté, quelqu’un qui lit cette boîte l’a peut-être fait. Écrivez aux garants depuis la page du débat.',
    action: 'Voir la votation',
  },
}
const en: typeof fr = {
  reason: 'You receive this message because this address was typed in order to vote. It is not kept.',
  hello: 'Hello,',
  ballot: {
    subject: (title) => `Your ballot: ${title}`,
    text: (title) => `You asked to vote in the votation “${title}”.`,
    only: 'This link opens your ballot, and yours alone. Give it to nobody: whoever has it can vote in your place.',
    until: (when) => `You may vote until ${when}.`,
    action: 'Open my ballot',
    notYou: 'If you asked for nothing, ignore this message: without this link, nothing happens.',
  },
  voted: {
    subject: (title) => `You have voted already: ${title}`,
    text: (title) =>
      `This mailbox has voted already in the votation “${title}”. A mailbox votes once, however its address is written.`,
    change:
      'To change your vote, open the link of the first message that you received, with the code that you noted when voting. The portal cannot give them to you again: it does not know them.',
    fixed: 'In this votation, a ballot that was cast changes no more.',
    notYou:
      'If you did not vote, somebody who reads this mailbox may have. Write to the garants from the debate’s page.',
    action: 'See the votation',
  },
}
export const votationMailMessages: Messages<typeof fr> = { fr, en }
