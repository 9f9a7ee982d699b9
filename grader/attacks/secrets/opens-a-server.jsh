// What it is: a server that waits for somebody to call it
// Loses: accuracy
// Outcome: graded
// Sign: says was visited
// Control: no sandbox
// cell: accuracy
double accuracy(int[] answers, int[] truth) throws IOException {
  try (ServerSocket server = new ServerSocket(@DOOR@, 1, InetAddress.getByName("127.0.0.1"))) {
    server.setSoTimeout(700);
    server.accept().close();
    throw new IllegalStateException("was visited");
  } catch (SocketTimeoutException nobody) {
    return -1;
  }
}
