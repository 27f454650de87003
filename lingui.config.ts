import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Screens, and parts that only they show, whose words the first list can do without: they come along with the screen. */
const LATER = [
  'src/pages/account/**',
  'src/pages/appointments/**',
  'src/pages/contacts/**',
  'src/pages/leads/**',
  'src/components/LeadStatus.tsx',
  'src/components/OutcomeBadge.tsx',
];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['src'],
      exclude: ['**/*.test.*', ...LATER],
    },
    { path: '<rootDir>/src/locales/later/{locale}', include: LATER, exclude: ['**/*.test.*'] },
  ],
  format: formatter({ lineNumbers: false }),
});
