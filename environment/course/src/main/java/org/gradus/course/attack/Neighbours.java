package org.gradus.course.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Servers that greet whoever calls, and a visitor who calls at a door again and again. */
final class Neighbours implements AutoCloseable {

  private static final byte[] WELCOME = "welcome\n".getBytes(StandardCharsets.US_ASCII);
  private static final int PAUSE_MILLIS = 100;

  private interface Greeting {
    void next() throws IOException;
  }

  private final ServerSocket server;
  private final ServerSocketChannel socket;
  private final int door;
  private volatile boolean closed;

  private Neighbours(ServerSocket server, ServerSocketChannel socket, int door) {
    this.server = server;
    this.socket = socket;
    this.door = door;
  }

  /** Opens them; the Unix socket at this path. */
  static Neighbours open(Path socket) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    channel.bind(UnixDomainSocketAddress.of(socket));
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    int door;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      door = free.getLocalPort();
    }
    Neighbours all = new Neighbours(server, channel, door);
    all.start("greets by TCP", all::greet);
    all.start("greets by Unix socket", all::greetBySocket);
    all.start("visits", all::visit);
    return all;
  }

  private void start(String name, Greeting greeting) {
    Thread thread =
        new Thread(
            () -> {
              while (!closed) {
                try {
                  greeting.next();
                } catch (IOException gone) {
                  // Whoever called hung up, or this is the end.
                }
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private void greet() throws IOException {
    try (Socket caller = server.accept()) {
      caller.getOutputStream().write(WELCOME);
    }
  }

  private void greetBySocket() throws IOException {
    try (SocketChannel caller = socket.accept()) {
      caller.write(ByteBuffer.wrap(WELCOME));
    }
  }

  private void visit() throws IOException {
    try (Socket visitor = new Socket()) {
      visitor.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door), PAUSE_MILLIS);
    } finally {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  /** Where a server greets. */
  int port() {
    return server.getLocalPort();
  }

  /** Where the visitor calls, and nobody of ours opens. */
  int door() {
    return door;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    server.close();
    socket.close();
  }
}
