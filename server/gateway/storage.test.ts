import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses.ts';
import { createStorage, RefusedLink, type Storage, type StorageOptions } from './storage.ts';

const PUBLIC = '93.184.215.14';
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A storage whose names and connections are the test's own: nothing leaves the machine. */
function makeStorage(names: Record<string, string[]>, port = 0) {
  const dialled: string[] = [];
  const resolve: StorageOptions['resolve'] = async (host) => {
    const addresses = names[host];
    if (!addresses) throw new Error(`no such name: ${host}`);
    return addresses.map((address) => ({ address }));
  };
  const dial: StorageOptions['dial'] = (options, callback) => {
    dialled.push(`${options.hostname} as ${options.servername ?? ''}`);
    if (port === 0) return callback(new Error('dialled'), null);
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => callback(null, socket));
    socket.once('error', (error) => callback(error, null));
  };
  const storage = createStorage({ resolve, dial });
  closers.push(() => storage.close());
  return { storage, dialled };
}

async function serve(handle: RequestListener): Promise<{ server: Server; port: number; origin: string }> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { server, port, origin: `http://127.0.0.1:${port}` };
}

const get = (storage: Storage, url: string, trusted: string | null = null) =>
  storage.get(url, {}, trusted, AbortSignal.timeout(5_000));

describe('addresses that are not public', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.215.14',
    '::ffff:7f00:1',
    '0:0:0:0:0:ffff:0a00:0001',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:c0a8:1::1',
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'ff0e::1',
    '2606:2800::1%1',
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    '1.1.1.1',
    PUBLIC,
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '2606:2800:220:1::1',
    '2a00:1450::1',
  ])('do not include %s', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('links that are refused before anything is dialled', () => {
  it.each([
    // Schemes, ports, users.
    'http://storage.example/a.mp3',
    'ftp://storage.example/a.mp3',
    'file:///etc/passwd',
    'data:audio/mpeg;base64,AAAA',
    'javascript:alert(1)',
    'blob:https://storage.example/x',
    '//storage.example/a.mp3',
    'storage.example/a.mp3',
    '',
    ' ',
    'https://',
    'https://storage.example:8443/a.mp3',
    'https://storage.example:80/',
    'https://storage.example:22/',
    'https://user@storage.example/',
    'https://user:pw@storage.example/',
    'https://storage.example@127.0.0.1/',
    'https://:pw@storage.example/',
    // This machine and its neighbours, in every spelling.
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://①②⑦.0.0.1/',
    'https://127。0。0。1/',
    'https://%31%32%37.0.0.1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://10.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/',
    'https://100.64.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fe80::1%25eth0]/',
    'https://[fc00::1]/',
    'https://[ff02::1]/',
    // Names that lead there.
    'https://localhost/',
    'https://localhost./',
    'https://LOCALHOST/',
    'https://private.example/',
    'https://mixed.example/',
    'https://mapped.example/',
    'https://nat64.example/',
    'https://meta.example/',
    'https://zone.example/',
    'https://none.example/',
    'https://private.example./',
  ])('%s', async (url) => {
    const { storage, dialled } = makeStorage({
      localhost: ['127.0.0.1', '::1'],
      'localhost.': ['127.0.0.1'],
      'private.example': ['10.0.0.7'],
      'private.example.': ['10.0.0.7'],
      'mixed.example': [PUBLIC, '127.0.0.1'],
      'mapped.example': ['::ffff:10.0.0.1'],
      'nat64.example': ['64:ff9b::a00:1'],
      'meta.example': ['169.254.169.254'],
      'zone.example': ['fe80::1%eth0'],
      'none.example': [],
    });
    await expect(get(storage, url)).rejects.toBeInstanceOf(RefusedLink);
    expect(dialled).toEqual([]);
  });
});

describe('a name', () => {
  it('is connected to at the very address that was checked, and asked for by name', async () => {
    const { port } = await serve((request, response) => response.end(String(request.headers.host)));
    const { storage, dialled } = makeStorage({ 'storage.example': ['2606:2800::1', PUBLIC] }, port);
    const response = await get(storage, 'https://storage.example/a.mp3?signature=1');
    expect(response.status).toBe(200);
    expect(dialled).toEqual([`${PUBLIC} as storage.example`]);
  });

  it('that points elsewhere a moment later is checked again', async () => {
    const { port } = await serve((_, response) => response.writeHead(200, { connection: 'close' }).end('x'));
    const names: Record<string, string[]> = { 'rebind.example': [PUBLIC] };
    const { storage, dialled } = makeStorage(names, port);
    const first = await get(storage, 'https://rebind.example/');
    for await (const _ of first.body ?? []) expect(_).toBeDefined();
    names['rebind.example'] = ['127.0.0.1'];
    await expect(get(storage, 'https://rebind.example/')).rejects.toBeInstanceOf(RefusedLink);
    expect(dialled).toHaveLength(1);
  });
});

describe('redirects', () => {
  const names = { 'storage.example': [PUBLIC], 'other.example': [PUBLIC], 'private.example': ['10.0.0.7'] };
  const redirecting = async (chain: string[]) => {
    const asked: string[] = [];
    const { port } = await serve((request, response) => {
      const next = chain[asked.push(`${request.headers.host}${request.url}`) - 1];
      response.writeHead(next ? 302 : 200, next ? { location: next } : {}).end();
    });
    return { ...makeStorage(names, port), asked };
  };

  it('are followed twice', async () => {
    const { storage, asked } = await redirecting(['https://other.example/b', '/c']);
    expect((await get(storage, 'https://storage.example/a')).status).toBe(200);
    expect(asked).toEqual(['storage.example/a', 'other.example/b', 'other.example/c']);
  });

  it('are not followed a third time', async () => {
    const { storage, asked } = await redirecting(['/b', '/c', '/d']);
    await expect(get(storage, 'https://storage.example/a')).rejects.toBeInstanceOf(RefusedLink);
    expect(asked).toHaveLength(3);
  });

  it.each([
    'http://other.example/',
    'https://127.0.0.1/',
    'https://private.example/',
    'https://other.example:444/',
    'https://u@other.example/',
    'file:///etc/passwd',
    'https://[',
  ])('do not lead to %s', async (next) => {
    const { storage, asked } = await redirecting([next]);
    await expect(get(storage, 'https://storage.example/a')).rejects.toBeInstanceOf(RefusedLink);
    expect(asked).toHaveLength(1);
  });
});

describe('the trusted origin', () => {
  it('is fetched from as it is, on loopback too', async () => {
    const { origin } = await serve((request, response) => response.end(JSON.stringify(request.headers)));
    const { storage, dialled } = makeStorage({});
    const response = await get(storage, `${origin}/recordings/a`, origin);
    let text = '';
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
    expect(dialled).toEqual([]);
    expect(JSON.parse(text)).not.toHaveProperty('authorization');
    expect(text).not.toMatch(/cookie|sk_/);
  });

  it('is that origin alone', async () => {
    const { storage, dialled } = makeStorage({ 'trusted.example': [PUBLIC], localhost: ['127.0.0.1'] });
    for (const url of [
      'http://127.0.0.1:9999/',
      'http://127.0.0.1:1234.evil.example/',
      'http://user@127.0.0.1:1234/',
      'http://localhost:1234/',
      'https://127.0.0.1:1234/',
    ]) {
      await expect(get(storage, url, 'http://127.0.0.1:1234'), url).rejects.toBeInstanceOf(RefusedLink);
    }
    expect(dialled).toEqual([]);
  });

  it('does not lead elsewhere by a redirect', async () => {
    const { origin } = await serve((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    const { storage } = makeStorage({});
    await expect(get(storage, origin, origin)).rejects.toBeInstanceOf(RefusedLink);
  });
});
