import type { Express } from 'express'
import { IncomingMessage, ServerResponse, type ServerOptions } from 'node:http'

/**
 * The classes of request and response by which Node's server makes, at once, what Express serves. Express itself changes
 * the prototype of each of Node's own: V8 then gives every request and response a shape of its own, which lives, with all
 * that they hold, until the old part of the heap is cleaned: each page weighed on the heap, and cleaning it held the others.
 */
export function messagesOf(app: Express): Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'> {
  class PortalRequest extends IncomingMessage {}
  class PortalResponse<Request extends IncomingMessage> extends ServerResponse<Request> {}
  Object.setPrototypeOf(PortalRequest.prototype, app.request)
  Object.setPrototypeOf(PortalResponse.prototype, app.response)
  // Express changes nothing of what has these already.
  Object.assign(app, { request: PortalRequest.prototype, response: PortalResponse.prototype })
  return { IncomingMessage: PortalRequest, ServerResponse: PortalResponse }
}
