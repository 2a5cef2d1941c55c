/** The part of `ws` that the types of @kubernetes/client-node speak of and that we use. Its own types are no package of ours. */
declare module "ws" {
  import type { EventEmitter } from "node:events";
  import type { ClientRequest } from "node:http";

  class Socket extends EventEmitter {
    terminate(): void;
  }
  namespace Socket {
    type WebSocket = Socket;
    interface ClientOptions {
      headers?: Record<string, string | string[]>;
      perMessageDeflate?: boolean;
      /** Sends the request of the handshake. */
      finishRequest?: (request: ClientRequest, socket: Socket) => void;
    }
  }
  export = Socket;
}
