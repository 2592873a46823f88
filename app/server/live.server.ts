import type { RequestHandler } from 'express'
import { mayListen } from '~/composition/live.server'
import type { Hub } from '~/platform/live/hub.server'

const address = /^(?:\/(?:fr|en))?\/(?:assemblees|seances)\/([0-9a-f-]{36})\/flux$/

/** The events of a meeting: before compression, which would hold them back, and beside the pages' own headers. */
export const liveEvents =
  (hub: Hub): RequestHandler =>
  (request, response, next) => {
    const meetingId = request.method === 'GET' ? address.exec(request.path)?.[1] : undefined
    if (meetingId === undefined) return next()
    mayListen(request, meetingId)
      .then(async (may) => {
        if (may) await hub.listen(meetingId, request, response)
        else response.status(404).type('text').send('not found')
      })
      .catch(next)
  }
