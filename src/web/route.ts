import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'restify';
import { errorAnswer, sendAnswer } from './answer.ts';
import type { WebServer } from './create-server.ts';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request on a route. */
export interface Call {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** The named parts of the path: `/cases/:id` gives `id`. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Aborted when the server is to stop: what lasts has to end. */
  readonly stopping: AbortSignal;
}

/** An address and what it does. */
export interface Route {
  readonly methods: readonly Method[];
  readonly path: string;
  /** Answers the call. What it throws is a bug: logged without its words, and answered with `internal_error`. */
  handle(call: Call): Promise<void>;
}

/** Methods of what can be read and changes nothing. */
export const READ: readonly Method[] = ['GET', 'HEAD'];

/** Adds a route to a listener. */
export function addRoute(server: WebServer, route: Route): void {
  for (const method of route.methods) mount(server, method, route.path, handlerOf(server, route));
}

/** restify takes a handler of two parameters for an asynchronous one, and calls it outside any try. */
function handlerOf({ log, stopping }: WebServer, route: Route): RequestHandler {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      const params = req.params as Call['params'];
      await route.handle({ req, res, params, stopping: stopping.signal });
    } catch (error) {
      log.error('request_failed', { route: route.path, method: req.method ?? '', error });
      // An answer that has begun cannot be taken back: cutting it tells the caller that it is not whole.
      if (res.headersSent) res.destroy();
      else sendAnswer(res, errorAnswer('internal_error'));
    }
  };
}

function mount({ restify }: WebServer, method: Method, path: string, handler: RequestHandler): void {
  switch (method) {
    case 'GET':
      return void restify.get(path, handler);
    case 'HEAD':
      return void restify.head(path, handler);
    case 'POST':
      return void restify.post(path, handler);
    case 'PUT':
      return void restify.put(path, handler);
    case 'PATCH':
      return void restify.patch(path, handler);
    case 'DELETE':
      return void restify.del(path, handler);
  }
}
