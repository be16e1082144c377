import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';
import { generateSW } from 'workbox-build';

const server = process.env.JIANYAN_URL ?? 'http://127.0.0.1:8181';
const built = join(import.meta.dirname, 'target/pages');

/**
 * Writes the worker by which the collector's pocket opens without a network; it keeps the pages of that room's address
 * only, and goes on with those it has until nothing has them open any more.
 */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    closeBundle: {
      sequential: true,
      async handler() {
        const { warnings } = await generateSW({
          globDirectory: built,
          globPatterns: ['index.html', '*.svg', '*.png', 'assets/*.{js,css}'],
          // charts and the map are not drawn there
          globIgnores: ['assets/Chart-*.js', 'assets/PointsMap-*'],
          // their names say what is in them
          dontCacheBustURLsMatching: /^assets\//,
          swDest: join(built, 'pocket-worker.js'),
          navigateFallback: '/index.html',
          navigateFallbackAllowlist: [/^\/pocket(\/|$)/],
          // from the first visit on, not from the second
          clientsClaim: true,
          cleanupOutdatedCaches: true,
          inlineWorkboxRuntime: true,
          sourcemap: false,
        });
        if (warnings.length > 0) throw new Error(warnings.join('\n'));
      },
    },
  };
}

/** Writes the compressed forms beside each file, so that the server only has to choose one. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle: {
      sequential: true,
      handler() {
        for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
          if (!/\.(html|js|css|svg|json|webmanifest)$/.test(file)) continue;
          const content = readFileSync(join(built, file));
          writeFileSync(join(built, `${file}.br`), brotliCompressSync(content));
          writeFileSync(join(built, `${file}.gz`), gzipSync(content, { level: 9 }));
        }
      },
    },
  };
}

export default defineConfig({
  root: join(import.meta.dirname, 'src/main/pages'),
  plugins: [react(), offline(), compressed()],
  build: {
    outDir: built,
    emptyOutDir: true,
    target: ['chrome90', 'firefox90', 'safari15'],
    // a file inlined as data: would be a source that the policy does not allow
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // the charts, which come only to those who look at one
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': server, '/map.json': server } },
});
