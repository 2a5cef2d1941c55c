/** What a person names by its address beside the subject. It is only ever read. */
export interface Site {
  /** As it was named, without a slash at its end. */
  readonly url: string;
  /** Whether somebody has handed in a login for it. */
  readonly hasLogin: boolean;
  /** Asks for a path below the address. Any status is an answer; that there is none is an error. */
  get(path: string, signal: AbortSignal): Promise<SiteAnswer>;
  /** Asks what may be done at a path, without doing it. */
  options(path: string, signal: AbortSignal): Promise<SiteAnswer>;
}

export interface SiteAnswer {
  readonly status: number;
  readonly text: string;
  header(name: string): string | undefined;
}
