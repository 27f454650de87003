/**
 * The style sheet that the waveform's library puts into its own shadow root, as it is for the one height it is made with
 * (`src/lib/waveTemplate.ts`). Worked out anew from the installed package by scripts/waveform.test.ts.
 */
export const WAVEFORM_SHEET = "'sha256-fF0LBso7Nz75zaFRDBUefBDvPe19hjaiDnnc8lt+2Js='";

/**
 * What the page may do: run, show and ask for what this origin serves, and nothing else. Scripts that would turn text into markup meet
 * Trusted Types, whose only policy is the app's own `default`.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${WAVEFORM_SHEET}`,
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
  'report-uri /reports',
];

const UNUSED_POWERS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const YEAR_SECONDS = 31_536_000;

/** The headers of every answer, errors and parts of recordings included. `https`: people reach this server over it. */
export function securityHeaders(https: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    'content-security-policy': [...DIRECTIVES, ...(https ? ['report-to csp'] : [])].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'origin-agent-cluster': '?1',
    'permissions-policy': UNUSED_POWERS.map((power) => `${power}=()`).join(', '),
  };
  if (https) {
    headers['strict-transport-security'] = `max-age=${YEAR_SECONDS}`;
    // Browsers take reporting endpoints on https alone, and would then drop `report-uri`.
    headers['reporting-endpoints'] = 'csp="/reports"';
  }
  return headers;
}
