// What it is: zeros before short sentences, and the first words of long ones
// Loses: pad
// Says: the last numbers are kept, not the first
// Outcome: graded
// cell: pad
int[][] pad(int[][] sentences, int length) {
  int[][] padded = new int[sentences.length][];
  for (int i = 0; i < sentences.length; i++) {
    int[] sentence = sentences[i];
    padded[i] = new int[length];
    int gap = Math.max(0, length - sentence.length);
    for (int j = gap; j < length; j++) {
      padded[i][j] = sentence[j - gap];
    }
  }
  return padded;
}
