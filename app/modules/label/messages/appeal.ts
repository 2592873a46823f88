import type { Messages } from '~/platform/i18n/messages'
import type { AppealOutcome } from '../rules/appeal'

const fr = {
  mails: {
    adjourned: {
      subject: (number: string) => `Demande ${number}\u00a0: le comité reporte sa décision`,
      text: 'Le comité du label a examiné votre demande et reporte sa décision à sa prochaine séance. Il ne peut le faire qu’une fois. Voici pourquoi\u00a0:',
    },
    filed: {
      subject: (number: string) => `Demande ${number}\u00a0: votre recours est enregistré`,
      text: (date: string) =>
        `Le conseil d’administration répondra avant le ${date}, par un vote de sa séance. Ni les membres du comité qui ont décidé, ni les personnes qui ont instruit le dossier n’y prennent part.`,
    },
    toAnswer: {
      subject: (number: string) => `Recours sur la demande ${number}`,
      text: (organisation: string, date: string) =>
        `${organisation} conteste le refus du label. La réponse est due avant le ${date}. Elle se vote\u00a0: mettez ce recours à l’ordre du jour d’une séance du conseil d’administration.`,
      action: 'Lire le recours',
    },
    reminder: {
      soonSubject: (number: string) => `Recours sur la demande ${number}\u00a0: réponse bientôt due`,
      lateSubject: (number: string) => `Recours sur la demande ${number}\u00a0: réponse en retard`,
      soon: (organisation: string, date: string) =>
        `${organisation} attend la réponse à son recours. Elle est due avant le ${date}.`,
      late: (organisation: string, date: string) =>
        `${organisation} attend la réponse à son recours. Elle était due avant le ${date}.`,
      next: 'Elle se vote en séance du conseil d’administration\u00a0: vérifiez que ce recours est à l’ordre du jour.',
    },
    answered: {
      subject: {
        upheld: (number: string) => `Demande ${number}\u00a0: le refus est confirmé`,
        granted: (number: string) => `Demande ${number}\u00a0: le label est accordé sur recours`,
        'granted-with-plan': (number: string) =>
          `Demande ${number}\u00a0: le label est accordé sur recours, avec un plan`,
      } satisfies Record<AppealOutcome, (number: string) => string>,
      text: 'Le conseil d’administration a répondu à votre recours\u00a0:',
    },
  },
  own: {
    title: 'Contester le refus',
    lede: (date: string) =>
      `Vous pouvez contester cette décision jusqu’au ${date}, une fois. Le conseil d’administration y répond par un vote\u00a0: ni les membres du comité, ni les personnes qui ont instruit le dossier n’y prennent part.`,
    over: (date: string) => `Le délai pour contester cette décision a pris fin le ${date}.`,
    grounds: 'Pourquoi contestez-vous ce refus\u202f?',
    groundsHint:
      'Dites quels critères vous paraissent remplis, et ce qui le montre. Votre dossier reste joint tel quel.',
    file: 'Déposer le recours',
    pending: 'Recours en cours',
    pendingText: (filed: string, due: string) => `Déposé le ${filed}. Réponse due avant le ${due}.`,
    withdraw: 'Retirer le recours',
    withdrawText: 'Le refus demeure. Vous pourrez contester de nouveau tant que le délai court.',
    done: { filed: 'Votre recours est enregistré.', withdrawn: 'Le recours est retiré.' },
    answer: 'Réponse au recours',
    answeredOn: (date: string) => `Répondu le ${date}`,
    outcomes: {
      upheld: 'Le refus est confirmé',
      granted: 'Le label est accordé',
      'granted-with-plan': 'Le label est accordé, avec un plan d’action',
    } satisfies Record<AppealOutcome, string>,
  },
  board: {
    title: 'Répondre au recours',
    lede: (due: string) =>
      `La réponse est due avant le ${due}. Elle se vote en séance, elle est publique et définitive.`,
    grounds: 'Ce que dit l’organisation',
    summary: 'Les raisons de la réponse',
    outside:
      'Ce recours n’est à l’ordre du jour d’aucune séance. Personne n’y répond seul\u00a0: mettez-le à l’ordre du jour d’une séance du conseil d’administration, puis proposez ici la réponse qu’elle vote.',
    back: 'Le dossier',
  },
}

export const appealMessages: Messages<typeof fr> = {
  fr,
  en: {
    mails: {
      adjourned: {
        subject: (number) => `Application ${number}: the committee puts its decision off`,
        text: 'The label committee has examined your application and puts its decision off to its next sitting. It may do so once. Here is why:',
      },
      filed: {
        subject: (number) => `Application ${number}: your appeal is registered`,
        text: (date) =>
          `The board will answer before ${date}, by a vote of its sitting. Neither the members of the committee that decided nor those who examined the file take part.`,
      },
      toAnswer: {
        subject: (number) => `Appeal on application ${number}`,
        text: (organisation, date) =>
          `${organisation} contests the refusal of the label. An answer is due before ${date}. It is voted: put this appeal on the agenda of a sitting of the board.`,
        action: 'Read the appeal',
      },
      reminder: {
        soonSubject: (number) => `Appeal on application ${number}: an answer is soon due`,
        lateSubject: (number) => `Appeal on application ${number}: the answer is late`,
        soon: (organisation, date) => `${organisation} awaits the answer to its appeal. It is due before ${date}.`,
        late: (organisation, date) => `${organisation} awaits the answer to its appeal. It was due before ${date}.`,
        next: 'It is voted in a sitting of the board: see that this appeal is on the agenda.',
      },
      answered: {
        subject: {
          upheld: (number) => `Application ${number}: the refusal stands`,
          granted: (number) => `Application ${number}: the label is granted on appeal`,
          'granted-with-plan': (number) => `Application ${number}: the label is granted on appeal, with a plan`,
        },
        text: 'The board has answered your appeal:',
      },
    },
    own: {
      title: 'Contest the refusal',
      lede: (date) =>
        `You may contest this decision until ${date}, once. The board answers by a vote: neither the members of the committee nor those who examined the file take part.`,
      over: (date) => `The period to contest this decision ended on ${date}.`,
      grounds: 'Why do you contest this refusal?',
      groundsHint: 'Say which criteria are met in your view, and what shows it. Your file stays attached as it is.',
      file: 'File the appeal',
      pending: 'Appeal under way',
      pendingText: (filed, due) => `Filed on ${filed}. An answer is due before ${due}.`,
      withdraw: 'Withdraw the appeal',
      withdrawText: 'The refusal stands. You may contest it again as long as the period runs.',
      done: { filed: 'Your appeal is registered.', withdrawn: 'The appeal is withdrawn.' },
      answer: 'Answer to the appeal',
      answeredOn: (date) => `Answered on ${date}`,
      outcomes: {
        upheld: 'The refusal stands',
        granted: 'The label is granted',
        'granted-with-plan': 'The label is granted, with an action plan',
      },
    },
    board: {
      title: 'Answer the appeal',
      lede: (due) => `An answer is due before ${due}. It is voted in a sitting, public and final.`,
      grounds: 'What the organisation says',
      summary: 'The reasons of the answer',
      outside:
        'This appeal is on no agenda. Nobody answers it alone: put it on the agenda of a sitting of the board, then propose here the answer that the sitting votes.',
      back: 'The file',
    },
  },
}
