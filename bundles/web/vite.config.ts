import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

const built = join(import.meta.dirname, 'target/pages');

/** Writes the compressed forms beside each file, so that the server only has to choose one. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(html|js|css|svg|json|webmanifest)$/.test(file)) continue;
        const content = readFileSync(join(built, file));
        writeFileSync(join(built, `${file}.br`), brotliCompressSync(content));
        writeFileSync(join(built, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: join(import.meta.dirname, 'src/main/pages'),
  plugins: [react(), compressed()],
  build: {
    outDir: built,
    emptyOutDir: true,
    target: ['chrome90', 'firefox90', 'safari15'],
    // a file inlined as data: would be a source that the policy does not allow
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8181' } },
});
