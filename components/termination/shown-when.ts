/**
 * Fields out of sight unless a choice calls for them, by the style sheet alone: it works without JavaScript, and where
 * the browser does not know `:has` every field stays in sight. What is out of sight and typed all the same is dropped.
 */
export const shownWhen = {
  /** One’s own contract. */
  own: "[form:not(:has([value=member]:checked))_&]:hidden",
  /** That of a relative who died. */
  relative: "[form:not(:has([value=relative]:checked))_&]:hidden",
  /** Any but that of a relative. */
  notRelative: "[form:has([value=relative]:checked)_&]:hidden",
  /** That of a company. */
  company: "[form:not(:has([value=company]:checked))_&]:hidden",
  /** Any but that of a company. */
  person: "[form:has([value=company]:checked)_&]:hidden",
  /** A motive that goes with a date; a death does. */
  day: "[form:not(:has([value=relative]:checked)):has(option:is([value=''],[value=renewal],[value=renunciation],[value=missing-due-notice]):checked)_&]:hidden",
  /** A date of sending, and any other. */
  lateNotice:
    "[form:has([value=relative]:checked)_&]:hidden [form:not(:has([value=late-due-notice]:checked))_&]:hidden",
  otherDay:
    "[form:has([value=relative]:checked)_&]:hidden [form:has([value=late-due-notice]:checked)_&]:hidden",
  /** A motive that does not hold without its date. */
  neededDay: "[form:has([value=relative]:checked)_&]:hidden [form:has([value=other]:checked)_&]:hidden",
  /** A life event of L. 221-17. */
  lifeEvent:
    "[form:has([value=relative]:checked)_&]:hidden [form:not(:has(option:is([value=move],[value=marital-status],[value=matrimonial-regime],[value=profession],[value=retirement],[value=end-of-activity]):checked))_&]:hidden",
} as const;

/** Names the form of a request, for a link to lead to it. */
export const formAnchor = "demande";
