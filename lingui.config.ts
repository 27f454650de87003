import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** Screens, and parts that only they show, whose words the first list can do without: they come along with the screen. */
const LATER = [
  'src/pages/account/**',
  'src/pages/appointments/**',
  'src/pages/contacts/**',
  'src/pages/leads/**',
  'src/pages/ImportStrip.tsx',
  'src/pages/OrganizationNotice.tsx',
  'src/components/AppointmentStatus.tsx',
  'src/components/AsOf.tsx',
  'src/components/BackLink.tsx',
  'src/components/ContactLink.tsx',
  'src/components/Facts.tsx',
  'src/components/LanguageBadge.tsx',
  'src/components/LeadStatus.tsx',
];
/** The same of the calls, where a call lies beside the list of them. */
const ONE_CALL =
  'AsideTurn.tsx CallFailed.tsx CallHead.tsx CallPage.tsx CallPlayerParts.tsx CallRail.tsx CallRecording.tsx CallSteps.tsx CallWords.tsx CopyByHand.tsx FindField.tsx FixedRecording.tsx FollowPill.tsx MoreTools.tsx OtherCalls.tsx RecordingFault.tsx Transcript.tsx TurnParts.tsx WordTools.tsx callText.ts callWords.ts'
    .split(' ')
    .map((file) => `src/pages/calls/${file}`);

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['src'],
      exclude: ['**/*.test.*', ...LATER, ...ONE_CALL],
    },
    { path: '<rootDir>/src/locales/later/{locale}', include: [...LATER, ...ONE_CALL], exclude: ['**/*.test.*'] },
  ],
  format: formatter({ lineNumbers: false }),
});
