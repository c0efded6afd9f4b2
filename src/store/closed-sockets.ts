import { createRequire } from 'node:module';
import type net from 'node:net';
import mongoose from 'mongoose';

/** What is used here of the driver's own class for a connection, which it exports to nobody. */
interface DriverConnection {
  socket: net.Socket;
  writeCommand(command: unknown, options: unknown): Promise<void>;
}

const require = createRequire(import.meta.resolve('mongoose'));

/**
 * Makes a command fail that the driver (mongodb 7.8) would wait for without end.
 * When a server goes, Node ends the socket at once and tells of it (`close`) a moment later. In that moment the
 * driver still takes the connection for good; the write is refused without an error, and the driver waits for the
 * socket to drain, which an ended one never does. With the error of a broken connection the driver goes on as
 * after any other: it throws away its connections and makes new ones.
 * @throws Error when a driver of another make is installed; look then whether it still needs this.
 */
export function failOnClosedSockets(): void {
  const { prototype } = require('mongodb/lib/cmap/connection.js').Connection as {
    prototype: DriverConnection;
  };
  const write = prototype.writeCommand;
  if (typeof write !== 'function')
    throw new Error('mongodb Connection.writeCommand is gone: see closed-sockets');
  prototype.writeCommand = function (command, options) {
    if (!this.socket.writableEnded) return write.call(this, command, options);
    return Promise.reject(new mongoose.mongo.MongoNetworkError('the server closed the connection'));
  };
}
