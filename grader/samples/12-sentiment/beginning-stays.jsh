// What it is: beginnings that stay where they are
// Loses: pad
// Says: here the beginning stays
// Outcome: graded
// cell: pad
int[][] pad(int[][] sentences, int length) {
  int[][] padded = new int[sentences.length][];
  for (int i = 0; i < sentences.length; i++) {
    int[] sentence = sentences[i];
    padded[i] = Arrays.copyOf(sentence, length);
  }
  return padded;
}
