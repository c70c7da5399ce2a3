import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Served } from '../../scripts/serve.mjs';
import { serve } from '../../scripts/serve.mjs';

let folder: string;
let served: Served;
const HASHED = 'app.0123456789abcdef0123.js';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-serve-'));
  mkdirSync(join(folder, 'site/files'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'site-next'));
  writeFileSync(join(folder, 'site-next/secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<p>杆秤</p>');
  writeFileSync(join(folder, 'site', HASHED), '1;');
  writeFileSync(join(folder, 'site/files/回访 1.xlsx'), 'PK');
  served = await serve({ root: join(folder, 'site'), port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as it is written: no browser tidies the path up. */
const ask = (path: string, method = 'GET', host = `localhost:${served.port}`): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port: served.port, path, method, headers: { Host: host } },
      (response) => {
        let body = '';
        response.on('data', (piece: Buffer) => (body += piece.toString()));
        response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body }));
      },
    );
    asked.on('error', fail);
    asked.end();
  });

describe('the server', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?x=/../secret.txt', 'text/html; charset=utf-8', 'no-cache'],
    [`/${HASHED}`, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    [
      `/files/${encodeURIComponent('回访 1.xlsx')}`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'no-cache',
    ],
  ])('gives %s', async (path, type, cache) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, cache]);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/files/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/..%2fsite-next%2fsecret.txt',
    '/%00',
    '/%E0%A4%A',
    '/files',
    '/files/',
    '/nothing.html',
    '//secret.txt',
    'http://localhost/../secret.txt',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, '404\n']);
  });

  test.each([
    ['localhost', 200],
    ['LOCALHOST:1', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example:3000', 403],
    ['192.168.0.1', 403],
  ])('called by the name "%s": %i', async (host, status) => {
    expect((await ask('/', 'GET', host)).status).toBe(status);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const { status, headers } = await ask('/', method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('HEAD says how long it is and sends nothing', async () => {
    const { status, headers, body } = await ask('/', 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '13', '']);
  });

  test('a port that is taken is left alone, the next free one is used', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const second = await serve({ root: folder, port });
    try {
      expect(second.port).toBeGreaterThan(port);
      expect(second.url).toBe(`http://localhost:${second.port}/`);
    } finally {
      await second.close();
      other.close();
    }
  });
});
