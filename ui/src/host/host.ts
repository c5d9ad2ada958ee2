/**
 * The one door to the program behind the UI. Two doors of a few lines each stand behind it: the Tauri command and
 * HTTP. Deliberately absent: any method that names a feature; features are requests.
 */
import type { Request } from "../bindings/Request";
import type { Response } from "../bindings/Response";

/** What the program refused, with words in the reader's language. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly args: Readonly<{ [name: string]: string }>,
    text: string,
  ) {
    super(text);
  }
}

export interface Host {
  /** Asks for something and gets an answer. Throws a `Refusal`. */
  ask(request: Request): Promise<Response>;
  /** Asks for something whose answer is a file. Throws a `Refusal`. */
  bytes(request: Request): Promise<Uint8Array<ArrayBuffer>>;
}

/** The answer of the kind that belongs to a request. */
export async function expect<K extends Response["answer"]>(
  host: Host,
  request: Request,
  answer: K,
): Promise<Extract<Response, { answer: K }>> {
  const response = await host.ask(request);
  if (response.answer !== answer) throw new Refusal("wrong-answer", {}, response.answer);
  return response as Extract<Response, { answer: K }>;
}

/** A refusal as it crosses either door. */
export function refusal(sent: unknown): Refusal {
  if (typeof sent === "object" && sent !== null && "code" in sent && "text" in sent) {
    const args = "args" in sent && typeof sent.args === "object" ? sent.args : {};
    return new Refusal(String(sent.code), (args ?? {}) as { [name: string]: string }, String(sent.text));
  }
  return new Refusal("unknown", {}, String(sent));
}
