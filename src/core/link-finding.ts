/** A page that an answer links to and that is not there as the entry says. */
export type LinkFinding = {
  readonly entries: readonly string[];
  readonly url: string;
  readonly trouble:
    | { readonly trouble: "moved"; readonly to: string }
    | { readonly trouble: "refused"; readonly status: number }
    | { readonly trouble: "unreachable"; readonly reason: string };
};

/** What came of asking for pages; `unasked` were not, for want of time or because their host did not answer. */
export type LinkCheck = {
  readonly findings: readonly LinkFinding[];
  readonly asked: number;
  readonly unasked: number;
};
