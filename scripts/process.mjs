// Running other programs, for the scripts beside this file.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The path of a package's command. Started with Node itself rather than through npx, so that the pid is the program's own.
 * @param {string} name for example `vitest`
 */
export const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

/**
 * @typedef {object} Ran
 * @property {number} status  exit code; 1 when a signal ended it
 * @property {string} output  standard output and error, unless they were shown
 * @property {number} seconds
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end. Ctrl-C reaches it too, and this waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, cwd?: string }} [options] show: its output goes to the terminal
 * @returns {Promise<Ran>}
 */
export function run(command, args, { env, show = false, cwd = ROOT } = {}) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    running.add(child);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve({ status: code ?? 1, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Ends what is still running. */
export function interrupt() {
  for (const child of running) child.kill('SIGTERM');
}

/** @param {number} seconds */
export const spent = (seconds) => `${seconds.toFixed(1)} s`;
