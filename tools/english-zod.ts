import type { Plugin } from "esbuild";

/** Leaves zod's fifty languages out of a bundle: its messages are ours to word, and half a megabyte is read at every start. */
export const englishZod: Plugin = {
  name: "english-zod",
  setup: (build) => {
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) => (importer.includes("/zod/") ? { path: "locales", namespace: "english-zod" } : null));
    build.onLoad({ filter: /./, namespace: "english-zod" }, () => ({ contents: "export {};", loader: "js" }));
  },
};
