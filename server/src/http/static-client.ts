import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { html } from './page.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = /^\.(html|js|css|svg|json|webmanifest|txt)$/;
/** Vite writes a hash of the content into these names, so they never change. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

interface Asset {
  readonly type: string;
  readonly tag: string;
  readonly cache: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

/**
 * The built client, read into memory at start: an address is looked up among the files there are and never made into a
 * path, so nothing else on the disk can be reached. Addresses without a dot in their last part get the one page, the same for all.
 * @param contact whom to write to about accessibility, a mail address: the page carries it, since it is asked for also without a session
 */
export function staticClient(folder: string, contact: string | null): RequestHandler {
  const assets = existsSync(folder) ? readAssets(folder, contact) : new Map<string, Asset>();
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const exact = assets.get(request.path);
    const asset = exact ?? (isPage(request) ? assets.get('/index.html') : undefined);
    if (asset) send(request, response, asset);
    else next();
  };
}

function isPage(request: Request): boolean {
  return !request.path.slice(request.path.lastIndexOf('/')).includes('.') && request.accepts(['html', 'json']) === 'html';
}

function readAssets(folder: string, contact: string | null): Map<string, Asset> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const plain = readFileSync(path);
    return [address, assetOf(address, address === '/index.html' && contact !== null ? withContact(plain, contact) : plain)];
  }));
}

/** The page with the address in its empty `<meta name="contact">`. */
function withContact(page: Buffer, contact: string): Buffer {
  return Buffer.from(page.toString().replace('name="contact" content=""', () => String(html`name="contact" content="${contact}"`)));
}

function assetOf(address: string, plain: Buffer): Asset {
  const ending = extname(address);
  const small = COMPRESSED.test(ending) && plain.length > 1_000;
  return {
    type: TYPES[ending] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    cache: HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
    plain,
    gzip: small ? gzipSync(plain) : null,
    brotli: small ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }) : null,
  };
}

function send(request: Request, response: Response, asset: Asset): void {
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Cache-Control', asset.cache);
  response.setHeader('ETag', asset.tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === asset.tag) {
    response.status(304).end();
    return;
  }
  const encoding = asset.brotli ? request.acceptsEncodings(['br', 'gzip', 'identity']) : 'identity';
  const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : null;
  if (body && encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', String((body ?? asset.plain).length));
  response.status(200).end(request.method === 'HEAD' ? undefined : (body ?? asset.plain));
}
