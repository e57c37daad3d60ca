import { existsSync, mkdirSync, renameSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

/** A browser program that has been seen to start on this machine. */
export interface ChromiumProgram {
  readonly path: string;
  /** Extra environment that it needs here: fonts and system libraries that the machine lacks. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * No sandbox: tests run as root in containers, and open only our own pages. The rest keeps the
 * browser from calling home and makes pictures alike from machine to machine.
 */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/**
 * The browser for the stories, or null where none can start: the one named by CHROMIUM_PATH (and then
 * no other), else the one that comes with npm (Linux x64), else one that the system has.
 */
export async function findChromium(): Promise<ChromiumProgram | null> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return (await starts({ path: named, env: {} })) ? { path: named, env: {} } : null;
  for (const program of await fromNpm()) if (await starts(program)) return program;
  for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (existsSync(path) && (await starts({ path, env: {} }))) return { path, env: {} };
  }
  return null;
}

async function starts(program: ChromiumProgram): Promise<boolean> {
  try {
    const browser = await launch(program);
    const page = await browser.newPage();
    const works = (await page.evaluate(() => 'Bo ' + 'kvar')) === 'Bo kvar';
    await browser.close();
    return works;
  } catch {
    return false;
  }
}

/** Starts the browser; the caller closes it. */
export function launch(program: ChromiumProgram): ReturnType<typeof chromium.launch> {
  const env = { ...process.env, ...program.env } as Record<string, string>;
  return chromium.launch({ executablePath: program.path, args: [...chromiumArgs], env, timeout: 30_000 });
}

/** First as it is; then with the libraries it brings, for a machine that has never seen a browser. */
async function fromNpm(): Promise<ChromiumProgram[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = await unpacked();
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const path = join(folder, 'chromium');
  return [
    { path, env: fonts },
    { path, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } },
  ];
}

/** Unpacked once per version, beside itself and then renamed, so that two runs at once do not meet half a browser. */
async function unpacked(): Promise<string> {
  const own = createRequire(import.meta.url);
  const home = join(dirname(own.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(import.meta.dirname, '../../node_modules/.cache/bokvar', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const before = process.env['TMPDIR'];
  // The package unpacks to the system's temporary folder and nowhere else.
  process.env['TMPDIR'] = half;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const part of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(home, 'bin', part));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // The package's own list of font folders knows only the place it was made for.
  const fonts = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts/cache')}</cachedir>`;
  writeFileSync(join(half, 'fonts/fonts.conf'), `<?xml version="1.0"?>\n<fontconfig>${fonts}</fontconfig>\n`);
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}
