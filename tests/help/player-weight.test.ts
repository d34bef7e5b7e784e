import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, test } from "vitest";

/** What every page of the site loads already. */
const shared = ["react", "react/jsx-runtime", "react/jsx-dev-runtime", "next/link"];

test("the animation player and all that it imports weigh 10 kB at most", async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    mode: "production",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { alias: { "@": process.cwd() } },
    build: {
      write: false,
      minify: true,
      lib: { entry: "components/help/player.tsx", formats: ["cjs"] },
      rollupOptions: { external: shared },
    },
  });
  const [bundle] = [built].flat() as { output: { code?: string }[] }[];
  const weight = gzipSync(bundle!.output.map(({ code = "" }) => code).join("")).length;
  console.log(`animation player: ${weight} bytes, compressed`);
  expect(weight).toBeLessThan(10_000);
});
