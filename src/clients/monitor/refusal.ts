/** Why the monitor did not take a report, and what to do about it, in words. */
export interface Refusal {
  readonly status: number;
  /** A full sentence. */
  readonly means: string;
  /** Full sentences; empty where nobody knows better. */
  readonly advice: string;
}

/** What the official monitor means by its answers. `said` is its own word for it. */
export function refusalOf(status: number, said: string): Refusal {
  const [means, advice] = detailOf(status, said.trim()) ?? statuses[status] ?? other(status);
  const quoted = said.trim() === "" ? "" : `: ${said.trim()}`;
  return { status, means: `${means} (${status}${quoted})`, advice };
}

/** Only what the monitor itself says: what every object has is nobody's word. */
function detailOf(status: number, word: string): Words | undefined {
  const known = details[status] ?? {};
  return Object.hasOwn(known, word) ? known[word] : undefined;
}

type Words = readonly [means: string, advice: string];

const details: Readonly<Record<number, Readonly<Record<string, Words>>>> = {
  401: {
    "Not authenticated": [
      "The monitor saw no login.",
      "Something in between takes it away: ask whoever runs the proxy or the gateway in front of the monitor.",
    ],
    "Incorrect username or password": [
      "The monitor does not accept the account with this token.",
      "Check --account and the token. An account that has no token there is refused in the same words.",
    ],
    "missing signature": [
      "The monitor found no signature in front of the report.",
      "Something in between has changed what was sent: ask whoever runs the proxy or the gateway in front of the monitor.",
    ],
    "verification failed": [
      "The monitor has no key of this account that the signature fits.",
      "Have the public half of --key registered for the account (ssh-keygen -y -f KEY shows it), or sign with the key that is.",
    ],
    "Permission denied": [
      "The account may only send reports on the subject of its own name.",
      "Give the name under which the subject is registered (--subject), use the subject's own account, or ask for the role append_any.",
    ],
    "delegation problem?": [
      "The subject has not asked this account to send its reports.",
      "Check that the subject is registered by this name (--subject), and have the account entered there as its delegate.",
    ],
  },
  200: {
    "empty reports": [
      "The monitor found no report in what was sent.",
      "Please report this: nothing like it should be sent.",
    ],
  },
};

const statuses: Readonly<Record<number, Words>> = {
  200: [
    "Something answered that is not the monitor.",
    "Check --to: it is the address in front of /reports. A page to log in to the network answers like this, too.",
  ],
  400: ["The monitor, or what is in front of it, could not read the request.", "Check --to."],
  401: ["The monitor did not accept the login or the signature.", "Check --account, the token and --key."],
  403: ["Something in front of the monitor forbids it.", "Ask whoever runs the proxy or the gateway."],
  404: ["There is no monitor at this address.", "Check --to: it is the address in front of /reports."],
  405: ["There is no monitor at this address.", "Check --to: it is the address in front of /reports."],
  413: [
    "The report is larger than the monitor, or what is in front of it, takes.",
    "Ask whoever runs it for a higher limit on the size of requests.",
  ],
  415: [
    "The monitor does not take signed YAML.",
    "Check --to, and that nothing in between changes the Content-Type application/x-signed-yaml.",
  ],
  422: [
    "The monitor says that the request is not complete.",
    "It may be of another version than this tool knows: look for a newer version of this tool.",
  ],
  500: [
    "The monitor failed on it. So it does when it cannot read a report, or when its database is away.",
    "Try again later; if it comes again, its log says why, and the document that it failed on is kept.",
  ],
};

function other(status: number): Words {
  return status >= 500
    ? ["The monitor, or what is in front of it, failed.", "Try again later."]
    : ["The monitor did not take it.", "Check --to."];
}
