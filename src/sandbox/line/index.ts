import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createControl } from './control.js';
import { createPlatform } from './platform.js';
import { createLineServer } from './server.js';
import type { StandInLine, StandInLineOptions } from './types.js';

export * from './types.js';

/**
 * Starts a stand-in LINE: a real HTTP server on 127.0.0.1 that answers as api.line.me and api-data.line.me do,
 * and the hands to play its users with. What it enforces stands in the README of this folder.
 */
export async function startStandInLine(options: StandInLineOptions): Promise<StandInLine> {
  const platform = createPlatform(options);
  const server = createLineServer(platform);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    await platform.poster.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return createControl(platform, `http://127.0.0.1:${port}`, close);
}
