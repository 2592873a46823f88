/** Names of the jobs that acts queue. */
export const tellJob = 'answers.tell'
export const freezeArchiveJob = 'answers.freeze-archive'
/** How many mails one turn of the job queues. */
export const tellBatch = 200
