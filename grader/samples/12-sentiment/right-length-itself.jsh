// What it is: a sentence of the right length as it is
// Loses: pad.leavesTheSentences
// Says: just the right length
// Outcome: graded
// cell: pad
int[][] pad(int[][] sentences, int length) {
  int[][] padded = new int[sentences.length][];
  for (int i = 0; i < sentences.length; i++) {
    int[] sentence = sentences[i];
    padded[i] = sentence;
    if (sentence.length > length) {
      padded[i] = Arrays.copyOfRange(sentence, sentence.length - length, sentence.length);
    } else if (sentence.length < length) {
      padded[i] = new int[length];
      System.arraycopy(sentence, 0, padded[i], length - sentence.length, sentence.length);
    }
  }
  return padded;
}
