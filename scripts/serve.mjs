/**
 * A static server for the built site, workbench and pane: files of one folder, to this machine only.
 * A page on the internet cannot use it under a name of its own (the Host header is checked), and nothing is ever written.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, relative, resolve, sep } from 'node:path';
import { OFFICE, panePolicy, POLICY } from './policy.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const SAFETY = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The pane lies in a frame of Excel's on the web, and its page itself names the one place that Office.js comes from. */
const PANE = { ...SAFETY, 'Content-Security-Policy': panePolicy(...Object.values(OFFICE)) };

/** What Excel itself fetches, from a page of its own when it runs on the web: icons and what the functions are. */
const OPEN = { ...SAFETY, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };

const headersOf = (path) =>
  path === 'taskpane.html' ? PANE : /^(assets\/.*\.png|functions(\.[\w-]+)?\.json)$/.test(path) ? OPEN : SAFETY;

/** Loopback addresses; the second is missing on machines without IPv6. */
const ADDRESSES = ['127.0.0.1', '::1'];
const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** The name a browser used must be one of ours, whatever the port. */
const isOurs = (host = '') => NAMES.includes(host.replace(/:\d+$/, '').toLowerCase());

/** The file of a request path, or nothing when it is not a plain path below the root. */
function fileOf(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return undefined;
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(root + sep) ? file : undefined;
}

function refuse(response, status) {
  response.writeHead(status, { ...SAFETY, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

async function answer(root, request, response) {
  if (!isOurs(request.headers.host)) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const file = fileOf(root, request.url);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return refuse(response, 404);
  // Names with a content hash never change what they hold.
  const forever = /\.[0-9a-f]{16,}\.\w+$/.test(file);
  response.writeHead(200, {
    ...headersOf(relative(root, file).replaceAll(sep, '/')),
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

const listen = (server, port, address) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, address, () => done(server.off('error', fail)));
  });

const close = (servers) =>
  Promise.all(
    servers.map(
      (server) =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        }),
    ),
  );

/** All loopback addresses on one port, or nothing when somebody else has it. */
async function open(root, port, secure) {
  const servers = [];
  for (const address of ADDRESSES) {
    const hear = (request, response) => void answer(root, request, response).catch(() => response.destroy());
    const server = secure ? createSecureServer(secure, hear) : createServer(hear);
    try {
      await listen(server, servers[0]?.address().port ?? port, address);
      servers.push(server);
    } catch (error) {
      if (servers.length > 0 && error.code !== 'EADDRINUSE') continue;
      await close(servers);
      if (error.code === 'EADDRINUSE') return undefined;
      throw error;
    }
  }
  return servers;
}

/**
 * Serves the files below `root` on the first free port from `port` on (0: any free port).
 * @param {{ root: string, port?: number, secure?: { key: Buffer, cert: Buffer } }} options `secure`: over https
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 3000, secure }) {
  const folder = resolve(root);
  for (let more = 0; more < 100; more++) {
    const servers = await open(folder, port && port + more, secure);
    if (!servers) continue;
    const used = servers[0].address().port;
    const scheme = secure ? 'https' : 'http';
    return { url: `${scheme}://localhost:${used}/`, port: used, close: async () => void (await close(servers)) };
  }
  throw new Error(`No free port between ${port} and ${port + 99}.`);
}
