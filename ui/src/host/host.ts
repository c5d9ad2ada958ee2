/**
 * The one door to the program behind the UI, and to what the window can do for it. Two doors stand behind it: the
 * Tauri command, and HTTP. Deliberately absent: any method that names a feature; features are requests.
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

export type Bytes = Uint8Array<ArrayBuffer>;

/** Largest file that is taken in, in bytes; the program takes no larger ones. */
export const LARGEST = 64 * 1024 * 1024;

/** A file somebody chose or dropped; of one that is too large, a little more than the largest. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** What a native menu shows. A `null` is a line between entries. */
export interface NativeEntry {
  /** Told to `onMenu` when chosen. */
  readonly id: string;
  readonly label: string;
  /** As `Ctrl+Shift+Z`; only shown, the page itself listens to keys. */
  readonly keys: string;
  readonly enabled: boolean;
  readonly checked: boolean;
}
export interface NativeMenu {
  readonly label: string;
  readonly entries: readonly (NativeEntry | null)[];
}

export interface Host {
  /** A window of its own, or a page in a browser. */
  readonly kind: "desktop" | "browser";
  /** Asks for something and gets an answer. Throws a `Refusal`. */
  ask(request: Request, attached?: Bytes): Promise<Response>;
  /** Asks for something whose answer is a file. Throws a `Refusal`. */
  bytes(request: Request, attached?: Bytes): Promise<Bytes>;
  /** Lets the person say where a file goes and puts it there: the name it got, nothing if they changed their mind. */
  save(name: string, bytes: Bytes, mime: string): Promise<string | null>;
  /** Lets the person choose files by their endings, without the dot. Nothing chosen gives an empty list. */
  pick(endings: readonly string[], multiple: boolean): Promise<GivenFile[]>;
  /** Ways on when the library cannot be opened, where the page may choose. They end in a page that loads anew. */
  readonly mending?: {
    /** Lets the person choose another library. */
    other(): Promise<void>;
    /** Lets the person say where what can be read of this one is saved. */
    rescue(): Promise<void>;
  };
  /** Fills the screen with the page, or no longer: whether it did before. Where that cannot be, nothing happens. */
  fill(on: boolean): Promise<boolean>;
  setTitle(title: string): void;
  /** Shows menus of the system where it has them. */
  setMenus(menus: readonly NativeMenu[]): void;
  /** Told which entry of a native menu was chosen. */
  onMenu(listener: (id: string) => void): void;
  /** Told of files the app was started with, or given later. */
  onFiles(listener: (files: GivenFile[]) => void): void;
}

/** The answer of the kind that belongs to a request. */
export async function expect<K extends Response["answer"]>(
  host: Host,
  request: Request,
  answer: K,
  attached?: Bytes,
): Promise<Extract<Response, { answer: K }>> {
  const response = await host.ask(request, attached);
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
