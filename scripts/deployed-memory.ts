/** What the image and the units say. Where malloc has more arenas than two, they are left half empty and fill slowly. */
export const deployedMemory = {
  NODE_OPTIONS: "--max-old-space-size=192 --max-semi-space-size=16",
  MALLOC_ARENA_MAX: "2",
};
