/** As much of an event of a WebSocket API as is used. */
export interface WebSocketEvent {
  readonly requestContext: {
    readonly connectionId: string;
    readonly requestId: string;
    /** What the authorizer said of the caller. */
    readonly authorizer?: Readonly<Record<string, unknown>>;
  };
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | null;
}

export interface WebSocketAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const OK: WebSocketAnswer = { statusCode: 200 };

/** A header by its name in any case. */
export function header(headers: Readonly<Record<string, string | undefined>> | undefined, name: string): string | undefined {
  return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
