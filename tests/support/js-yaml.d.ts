/** It has no types of its own: what is used of it. */
declare module "js-yaml" {
  export function load(text: string): unknown;
}
