/** The job that queues the mails of a piece of news, batch after batch, and the key of the batch after a reader. */
export const deliverNewsJob = 'debates.deliver-news'
export const newsKey = (newsId: string, after: string): string => `${deliverNewsJob}:${newsId}:${after}`
/** How many mails are queued in one transaction. */
export const newsBatch = 200
