// What it is: a caller of a server on the machine that grades
// Loses: accuracy
// Outcome: graded
// Sign: says heard welcome
// Control: no sandbox
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  for (String host : List.of("127.0.0.1", "::1", "localhost")) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, @PORT@), 300);
      String heard =
          new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
      throw new IllegalStateException("heard " + heard);
    } catch (IOException shut) {
      // The next one, then.
    }
  }
  return -1;
}
