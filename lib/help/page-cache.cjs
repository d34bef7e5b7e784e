const { default: FileSystemCache } = require("next/dist/server/lib/incremental-cache/file-system-cache");

/**
 * Where Next looks for a page already made: on the disk, as built; in memory for those of published content, once
 * `keep-published-pages.ts` has run. Next makes one for each request. Node loads this file outside of our bundle, and
 * the proxy's bundle holds a copy of it: it keeps nothing itself.
 */
module.exports = class PageCache extends FileSystemCache {
  constructor(context) {
    super({ ...context, flushToDisk: false });
  }

  async get(key, context) {
    const published = globalThis.publishedPages;
    if (!published?.holds(key)) return super.get(key, context);
    const page = await published.get(key, () => super.get(key, context));
    // What is rendered from now on shows this publication at least, even if another is seen before it is kept.
    this.publication = published.publication();
    return page;
  }

  async set(key, page, context) {
    const published = globalThis.publishedPages;
    if (!published?.holds(key)) return super.set(key, page, context);
    published.set(key, page, { cacheControl: context.cacheControl, publication: this.publication });
  }
};
