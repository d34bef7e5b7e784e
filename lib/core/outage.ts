/** A failure that a later attempt may find over. Its message holds codes only: a job may keep it, a log may show it. */
export class Outage extends Error {
  override name = "Outage";
}
