import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['BOKVAR_SERVER'] ?? 'http://127.0.0.1:4000'

/**
 * `PORT` chooses the development port, `BOKVAR_SERVER` the server it speaks to.
 * Messages are compiled before a build (`paraglide-js compile`); here they are only followed while one writes.
 */
export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-GB'] }), enforce: 'pre' as const },
    ...(command === 'serve'
      ? [paraglideVitePlugin({ project: './project.inlang', outdir: './src/paraglide', strategy: ['globalVariable', 'baseLocale'] })]
      : []),
  ],
  // Not by the condition `source`: the component library publishes one too, and it is not meant to be built here.
  resolve: { alias: [{ find: /^@bokvar\/domain\/(\w+)$/, replacement: fileURLToPath(new URL('../packages/domain/src/$1/index.ts', import.meta.url)) }] },
  // Everything is a file of our own: the content security policy allows no data: addresses.
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The domain only declares: a date does not bring the time zones of the whole world along.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/packages\/domain\/|temporal-polyfill/.test(id) } },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 5173),
    strictPort: true,
    proxy: {
      '/graphql': { target: server, ws: true },
      '/auth': server,
      '/import': server,
      '/packet': server,
      '/consent-form': server,
      '/extract': server,
      '/letter': server,
      '/demo-eid': server,
      '/demo-post': server,
    },
  },
}))
