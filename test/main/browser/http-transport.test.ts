import { tmpdir } from 'node:os';
import { transportSuite } from '../transport.suite.ts';
import { openHttpTransport } from './http-client.ts';

transportSuite('loopback HTTP', (engine) => openHttpTransport(engine, tmpdir()));
