import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { offline } from './game/cli/offline.ts'
import { shippedScenarios } from './game/cli/shipped.ts'

const top = import.meta.dirname

export default defineConfig(({ command }) => ({
  root: join(top, 'game'),
  // Relative addresses, so that the built folder works wherever it is put.
  base: './',
  plugins: [react(), shippedScenarios(), offline()],
  resolve: {
    // Phaser without physics, sound and particles: 200 kB instead of 350 kB to download. While developing the
    // whole of it is served, since Vite bundles beforehand only what a package exports.
    alias:
      command === 'build'
        ? [{ find: /^phaser$/, replacement: join(top, 'node_modules/phaser/src/phaser-core.js') }]
        : [],
  },
  // Phaser's sources expect these from whoever bundles them.
  define: {
    'typeof CANVAS_RENDERER': 'true',
    'typeof WEBGL_RENDERER': 'true',
    'typeof WEBGL_DEBUG': 'false',
    'typeof FEATURE_SOUND': 'false',
    global: 'globalThis',
  },
  build: {
    outDir: join(top, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // `npm run size` holds every script to a limit of its own.
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      checks: { pluginTimings: false, bundlerTimings: false },
      output: {
        // Settings of zod are made on the first screen, zod itself comes with the rules.
        codeSplitting: { groups: [{ name: 'zod-settings', test: /zod\/v4\/core\/core\.js$/ }] },
      },
    },
  },
  worker: { format: 'es' },
  server: { fs: { allow: [top] } },
  test: {
    root: top,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // Properties over whole runs take seconds on a busy machine.
          testTimeout: 30_000,
          // Node runs the engine as it is; through Vitest's own imports it would be two or three times slower.
          server: { deps: { external: [/\/engine\//] } },
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
        },
      },
      {
        test: {
          // Node drives a real Chromium against the built game; one file after another, they share two cores.
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          benchmark: { include: [] },
          globalSetup: 'test/support/built-game.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
