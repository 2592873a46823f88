import type { Messages } from '~/platform/i18n/messages'

/** What the mails of the procedure say. */
const fr = {
  hello: 'Bonjour,',
  referral: 'Saisine',
  object: 'Objet',
  decision: 'Décision',
  follow: 'Suivre la saisine',
  openFile: 'Ouvrir le dossier',
  received: {
    subject: (number: string) => `Saisine ${number} reçue`,
    text: 'Votre saisine est bien arrivée. Elle est publique, avec le délai de chaque étape.',
    due: 'La coopérative dit si elle est complète avant la fin du',
    next: 'Si rien ne vous est demandé d’ici là, elle est tenue pour complète. Le comité d’éthique dit ensuite, avec ses raisons, si elle est recevable.',
  },
  completion: {
    subject: (number: string) => `Saisine ${number}\u00a0: un complément vous est demandé`,
    kinds: {
      missing: 'Il manque quelque chose pour examiner votre saisine\u00a0:',
      unclear: 'Un point de votre saisine n’est pas assez clair\u00a0:',
      contradictory: 'Deux points de votre saisine se contredisent\u00a0:',
    },
    next: (date: string) =>
      `Vous avez jusqu’à la fin du ${date} pour compléter et renvoyer la saisine. Pendant ce temps, le délai de la coopérative est arrêté.`,
    action: 'Compléter la saisine',
  },
  reminder: {
    subject: (number: string, left: string) => `Saisine ${number}\u00a0: ${left} pour la compléter`,
    text: (date: string) =>
      `Un complément est attendu avant la fin du ${date}. Sans réponse, la saisine sera close sans décision\u202f; vous pourrez en faire une autre.`,
  },
  expired: {
    subject: (number: string) => `Saisine ${number} close sans décision`,
    text: 'Le complément attendu n’est pas arrivé à temps\u00a0: la saisine est close sans décision. Sa page reste publique. Vous pouvez en faire une autre.',
  },
  examined: {
    subject: (number: string) => `Saisine ${number}\u00a0: complète, elle est devant le comité d’éthique`,
    text: 'Votre saisine est complète. Le comité d’éthique décide maintenant, en séance, si elle est recevable.',
    due: 'Décision attendue avant la fin du',
  },
  decided: {
    subjects: {
      admissible: (number: string) => `Saisine ${number}\u00a0: recevable`,
      inadmissible: (number: string) => `Saisine ${number}\u00a0: non recevable`,
      redirected: (number: string) => `Saisine ${number}\u00a0: transmise à qui peut y répondre`,
    },
    texts: {
      admissible: 'Le comité d’éthique a décidé que votre saisine est recevable. Un débat public peut être préparé.',
      inadmissible: 'Le comité d’éthique a décidé que votre saisine n’est pas recevable.',
      redirected: (to: string) => `Le comité d’éthique a décidé de transmettre votre saisine à\u00a0: ${to}.`,
    },
    rule: 'La règle qui n’est pas remplie',
    reason: 'Les raisons',
    register: (number: string) => `Cette décision est inscrite au registre public sous le numéro ${number}.`,
    appeal: (date: string) =>
      `Vous pouvez la contester devant le conseil jusqu’à la fin du ${date}, depuis la page de la saisine.`,
  },
  supported: {
    reason: 'Vous recevez ce message parce que vous soutenez cette saisine.',
    texts: {
      admissible:
        'Le comité d’éthique a décidé que la saisine que vous soutenez est recevable. Un débat public peut être préparé.',
      inadmissible: 'Le comité d’éthique a décidé que la saisine que vous soutenez n’est pas recevable.',
      redirected: (to: string) =>
        `Le comité d’éthique a décidé de transmettre la saisine que vous soutenez à\u00a0: ${to}.`,
    },
    page: 'Voir la saisine',
    manage: 'Voir ou retirer mon soutien',
  },
  joined: {
    subject: (number: string, to: string) => `Saisine ${number} jointe à la saisine ${to}`,
    text: (to: string, title: string) =>
      `Votre saisine porte sur le même sujet que la saisine ${to}, «\u202f${title}\u202f»\u00a0: elles sont examinées ensemble. Chacune garde sa page et son histoire.`,
    followed: (to: string, title: string) =>
      `La saisine à laquelle la vôtre était jointe est elle-même jointe à la saisine ${to}, «\u202f${title}\u202f»\u00a0: la vôtre la suit.`,
    next: 'Si vous préférez qu’elle soit examinée seule, vous pouvez la reprendre depuis sa page.',
  },
  freed: {
    subject: (number: string) => `Saisine ${number}\u00a0: examinée seule à partir d’aujourd’hui`,
    text: (from: string) =>
      `La saisine ${from}, à laquelle la vôtre était jointe, a pris fin. La vôtre est examinée pour elle-même, comme si elle était reçue aujourd’hui.`,
  },
  appealReceived: {
    subject: (number: string) => `Saisine ${number}\u00a0: votre contestation est reçue`,
    text: 'Le conseil l’examinera. Qui siège au comité d’éthique ne prend pas part à sa décision.',
    due: 'Réponse attendue avant la fin du',
  },
  appealDecided: {
    upheldSubject: (number: string) => `Saisine ${number}\u00a0: la saisine est rouverte`,
    dismissedSubject: (number: string) => `Saisine ${number}\u00a0: la décision est maintenue`,
    upheld:
      'Le conseil vous a donné raison\u00a0: la saisine retourne devant le comité d’éthique, avec un délai neuf. La première décision reste dans son histoire.',
    dismissed: 'Le conseil a maintenu la décision du comité d’éthique.',
  },
  team: {
    withdrawn: {
      subject: (number: string) => `Saisine ${number} retirée`,
      text: 'La saisine a été retirée par qui l’avait faite.',
    },
    separated: {
      subject: (number: string) => `Saisine ${number} séparée`,
      text: 'Qui a fait cette saisine demande qu’elle soit examinée pour elle-même. Elle est de nouveau à prendre en main.',
    },
    appealed: {
      subject: (number: string) => `Saisine ${number} contestée devant le conseil`,
      text: 'La décision du comité d’éthique est contestée. Inscrivez-la à l’ordre du jour d’une séance du conseil.',
    },
    completed: {
      subject: (number: string) => `Saisine ${number} complétée`,
      text: 'Le complément demandé est arrivé. Le délai court de nouveau.',
    },
    opened: {
      subject: (number: string) => `Saisine ${number} ouverte par une résolution de l’assemblée`,
      text: 'L’assemblée a adopté une résolution qui ouvre cette saisine. Elle est à prendre en main.',
    },
    rejected: {
      subject: (number: string) => `Saisine ${number}\u00a0: la proposition n’est pas adoptée`,
      text: (decision: string) =>
        `Le comité d’éthique n’a pas adopté ce qui lui était proposé (décision ${decision}). Le délai court\u00a0: proposez-lui autre chose.`,
    },
    soon: {
      subject: (number: string) => `Saisine ${number}\u00a0: le délai s’achève`,
      text: (date: string) => `La coopérative doit agir avant la fin du ${date}.`,
    },
    late: {
      subject: (number: string) => `Saisine ${number}\u00a0: le délai est dépassé`,
      text: (date: string) =>
        `La coopérative devait agir avant la fin du ${date}. Le retard se lit sur la page publique.`,
    },
  },
}

export const procedureMailMessages: Messages<typeof fr> = {
  fr,
  en: {
    hello: 'Hello,',
    referral: 'Referral',
    object: 'Object',
    decision: 'Decision',
    follow: 'Follow the referral',
    openFile: 'Open the file',
    received: {
      subject: (number) => `Referral ${number} received`,
      text: 'Your referral has arrived. It is public, with the time of each step.',
      due: 'The cooperative says whether it is complete by the end of',
      next: 'If nothing is asked of you by then, it counts as complete. The ethics committee then says, with its reasons, whether it is admissible.',
    },
    completion: {
      subject: (number) => `Referral ${number}: you are asked to complete it`,
      kinds: {
        missing: 'Something is missing to examine your referral:',
        unclear: 'Something in your referral is not clear enough:',
        contradictory: 'Two things in your referral contradict each other:',
      },
      next: (date) =>
        `You have until the end of ${date} to complete the referral and send it back. Meanwhile the cooperative’s time is stopped.`,
      action: 'Complete the referral',
    },
    reminder: {
      subject: (number, left) => `Referral ${number}: ${left} to complete it`,
      text: (date) =>
        `The referral must be completed by the end of ${date}. Without an answer it will be closed without a decision; you may make another one.`,
    },
    expired: {
      subject: (number) => `Referral ${number} closed without a decision`,
      text: 'The referral was not completed in time: it is closed without a decision. Its page stays public. You may make another one.',
    },
    examined: {
      subject: (number) => `Referral ${number}: complete, before the ethics committee`,
      text: 'Your referral is complete. The ethics committee now decides, in a sitting, whether it is admissible.',
      due: 'Decision expected by the end of',
    },
    decided: {
      subjects: {
        admissible: (number) => `Referral ${number}: admissible`,
        inadmissible: (number) => `Referral ${number}: not admissible`,
        redirected: (number) => `Referral ${number}: sent to those who can answer it`,
      },
      texts: {
        admissible: 'The ethics committee decided that your referral is admissible. A public debate can be prepared.',
        inadmissible: 'The ethics committee decided that your referral is not admissible.',
        redirected: (to) => `The ethics committee decided to send your referral to: ${to}.`,
      },
      rule: 'The rule that is not met',
      reason: 'The reasons',
      register: (number) => `This decision stands in the public register under number ${number}.`,
      appeal: (date) => `You may contest it before the board until the end of ${date}, from the referral’s page.`,
    },
    supported: {
      reason: 'You get this message because you support this referral.',
      texts: {
        admissible:
          'The ethics committee decided that the referral that you support is admissible. A public debate can be prepared.',
        inadmissible: 'The ethics committee decided that the referral that you support is not admissible.',
        redirected: (to) => `The ethics committee decided to send the referral that you support to: ${to}.`,
      },
      page: 'See the referral',
      manage: 'See or withdraw my support',
    },
    joined: {
      subject: (number, to) => `Referral ${number} joined to referral ${to}`,
      text: (to, title) =>
        `Your referral is on the same subject as referral ${to}, “${title}”: they are examined together. Each keeps its page and its history.`,
      followed: (to, title) =>
        `The referral that yours had joined is itself joined to referral ${to}, “${title}”: yours goes with it.`,
      next: 'If you would rather have it examined alone, you may take it back from its page.',
    },
    freed: {
      subject: (number) => `Referral ${number}: examined alone from today`,
      text: (from) =>
        `Referral ${from}, which yours had joined, has ended. Yours is examined for itself, as if it were received today.`,
    },
    appealReceived: {
      subject: (number) => `Referral ${number}: your appeal is received`,
      text: 'The board will examine it. Whoever sits in the ethics committee takes no part in its decision.',
      due: 'Answer expected by the end of',
    },
    appealDecided: {
      upheldSubject: (number) => `Referral ${number}: the referral is reopened`,
      dismissedSubject: (number) => `Referral ${number}: the decision stands`,
      upheld:
        'The board found for you: the referral goes back before the ethics committee, with a new time. The first decision stays in its history.',
      dismissed: 'The board upheld the decision of the ethics committee.',
    },
    team: {
      withdrawn: {
        subject: (number) => `Referral ${number} withdrawn`,
        text: 'The referral was withdrawn by whoever made it.',
      },
      separated: {
        subject: (number) => `Referral ${number} separated`,
        text: 'Whoever made this referral asks that it be examined for itself. It is to be taken in hand again.',
      },
      appealed: {
        subject: (number) => `Referral ${number} contested before the board`,
        text: 'The decision of the ethics committee is contested. Put it on the agenda of a sitting of the board.',
      },
      completed: {
        subject: (number) => `Referral ${number} completed`,
        text: 'What was asked has arrived. The clock runs again.',
      },
      opened: {
        subject: (number) => `Referral ${number} opened by a resolution of the assembly`,
        text: 'The assembly adopted a resolution that opens this referral. It is to be taken in hand.',
      },
      rejected: {
        subject: (number) => `Referral ${number}: the proposal is not adopted`,
        text: (decision) =>
          `The ethics committee did not adopt what was proposed (decision ${decision}). The clock runs: propose something else.`,
      },
      soon: {
        subject: (number) => `Referral ${number}: the time is running out`,
        text: (date) => `The cooperative must act by the end of ${date}.`,
      },
      late: {
        subject: (number) => `Referral ${number}: the time has passed`,
        text: (date) => `The cooperative had to act by the end of ${date}. The delay can be read on the public page.`,
      },
    },
  },
}
