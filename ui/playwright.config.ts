/** Screen tests: the page on its made-up backend in Chromium, under the shell's content policy. Tests live in ../tests/ui. */
import { defineConfig } from '@playwright/test';

const browser = process.env['COUNTERFOIL_CHROMIUM'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '../tests/ui',
  outputDir: '../tests/ui/test-results',
  snapshotPathTemplate: '../tests/ui/{testFileName}-snapshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  updateSnapshots: process.env['CI'] ? 'none' : 'missing',
  reporter: 'list',
  use: {
    baseURL: 'http://127.0.0.1:4173',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    // Colours are measured, so none may be caught half-way.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: browser, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
  },
  webServer: { command: 'npm run --silent serve:fake', url: 'http://127.0.0.1:4173/', reuseExistingServer: false, timeout: 120_000 },
});
