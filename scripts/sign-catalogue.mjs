// Signs a list of services for publication, or makes the pair of keys to sign with. See docs/catalogue.md.
//   node scripts/sign-catalogue.mjs --new-key <file>            writes a private key, prints the public one
//   node scripts/sign-catalogue.mjs [--in <file>] [--out <file>] [--key <file>]
// The private key is a PEM file, or the PEM text in GREENBAR_CATALOGUE_KEY.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/root.mjs';

const { values } = parseArgs({
  options: {
    'new-key': { type: 'string' },
    in: { type: 'string', default: join(ROOT, 'assets', 'services.json') },
    out: { type: 'string' },
    key: { type: 'string' },
  },
});

try {
  if (values['new-key'] === undefined) signList();
  else makeKey(values['new-key']);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 2;
}

function makeKey(file) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  // Never over a key that is in use: without it no list could be published any more.
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  console.log(publicText(publicKey));
}

function signList() {
  const key = readKey();
  const { serial, services } = JSON.parse(readFileSync(values.in, 'utf8'));
  if (!Number.isInteger(serial) || serial < 1) throw new Error(`${values.in} has no serial.`);
  if (!Array.isArray(services) || services.length === 0) throw new Error(`${values.in} names no services.`);
  const payload = JSON.stringify({ serial, services });
  const signature = sign(null, Buffer.from(payload, 'utf8'), key);
  const publicKey = createPublicKey(key);
  if (!verify(null, Buffer.from(payload, 'utf8'), publicKey, signature)) throw new Error('The signature is not good.');
  const signed = `${JSON.stringify({ payload, signature: signature.toString('base64') })}\n`;
  if (values.out === undefined) process.stdout.write(signed);
  else writeFileSync(values.out, signed);
  console.error(`Signed ${services.length} services, serial ${serial}, for the public key ${publicText(publicKey)}`);
}

function readKey() {
  const text = values.key === undefined ? process.env['GREENBAR_CATALOGUE_KEY'] : readFileSync(values.key, 'utf8');
  if (text === undefined || text === '')
    throw new Error('Give a private key: --key <file>, or GREENBAR_CATALOGUE_KEY.');
  const key = createPrivateKey(text);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an Ed25519 key.');
  return key;
}

function publicText(key) {
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}
