package org.gradus.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gradus.progress.Progress;

/**
 * Learns word vectors: threads take pieces of the text in turns and change the same vectors without
 * locks. F. Niu, B. Recht, C. Ré, S. J. Wright: Hogwild!, 2011.
 */
final class Word2VecTraining {
  /** Words a thread reads before it asks again for the rate and for what is next. */
  private static final int PIECE = 10_000;

  private static final double LAST_RATE = 1.0 / 250;
  private static final double POWER = 0.75;
  private static final int POLL_MILLIS = 100;

  private final Word2Vec options;
  private final Kernel kernel;
  private final int width;
  private final int[][] sentences;
  private final long[] counts;
  private final long words;
  private final AliasTable negatives;
  private final float[] input;
  private final float[] output;
  private final int[] pieces;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong read = new AtomicLong();
  private volatile boolean stopped;

  /**
   * Prepares a training.
   *
   * @param sentences numbers of words, from 0 on; what is unknown was left out
   * @param counts how often each word comes
   */
  Word2VecTraining(Word2Vec options, Kernel kernel, int[][] sentences, long... counts) {
    this.options = options;
    this.kernel = kernel;
    this.width = (options.size + kernel.lanes() - 1) / kernel.lanes() * kernel.lanes();
    this.sentences = sentences;
    this.counts = counts;
    this.words = Arrays.stream(counts).sum();
    this.negatives =
        new AliasTable(
            Arrays.stream(counts).mapToDouble(c -> Math.pow((double) c, POWER)).toArray());
    if ((long) counts.length * width > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%,d words of %d numbers are more than one array can hold: ask for more frequent words or shorter vectors."
              .formatted(counts.length, options.size));
    }
    this.input = new float[counts.length * width];
    this.output = new float[counts.length * width];
    this.pieces = pieces(sentences);
    SplittableRandom random = new SplittableRandom(options.seed);
    for (int word = 0; word < counts.length; word++) {
      for (int i = 0; i < options.size; i++) {
        input[word * width + i] = (float) ((random.nextDouble() - 0.5) / options.size);
      }
    }
  }

  /** Where each piece begins, and the end of the last. */
  private static int[] pieces(int[][] sentences) {
    List<Integer> begins = new ArrayList<>(List.of(0));
    int size = 0;
    for (int i = 0; i < sentences.length; i++) {
      size += sentences[i].length;
      if (size >= PIECE || i == sentences.length - 1) {
        begins.add(i + 1);
        size = 0;
      }
    }
    return begins.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Learns, and gives the vectors.
   *
   * @return [words · size]
   * @throws CancellationException if the thread is interrupted
   */
  float[] run() {
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < options.threads; i++) {
      Thread thread = new Thread(this::work, "word vectors " + (i + 1));
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(
          (failed, failure) -> {
            synchronized (failures) {
              failures.add(failure);
            }
          });
      threads.add(thread);
    }
    String title = "Word vectors, " + (options.skipGram ? "skip-gram" : "CBOW");
    try (Progress.Task task = Progress.current().start(title, words * options.epochs, "word")) {
      threads.forEach(Thread::start);
      await(threads, task);
    }
    synchronized (failures) {
      if (!failures.isEmpty()) {
        throw new IllegalStateException("Learning word vectors failed.", failures.get(0));
      }
    }
    float[] vectors = new float[counts.length * options.size];
    for (int word = 0; word < counts.length; word++) {
      System.arraycopy(input, word * width, vectors, word * options.size, options.size);
    }
    return vectors;
  }

  private void await(List<Thread> threads, Progress.Task task) {
    long shown = 0;
    try {
      for (Thread thread : threads) {
        while (thread.isAlive()) {
          thread.join(POLL_MILLIS);
          long now = read.get();
          task.advance(now - shown);
          task.note("epoch %d of %d".formatted(epoch(now), options.epochs));
          shown = now;
        }
      }
      // A thread may end between a look at its count and the question whether it lives.
      task.advance(read.get() - shown);
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
      throw new CancellationException(
          "Learning word vectors was stopped in epoch %d of %d; nothing of them is kept."
              .formatted(epoch(read.get()), options.epochs));
    } finally {
      stopped = true;
    }
  }

  private int epoch(long now) {
    return (int) Math.min(options.epochs, now / Math.max(1, words) + 1);
  }

  /** One thread: takes pieces until there are no more. */
  private void work() {
    int perEpoch = pieces.length - 1;
    Reader reader = new Reader();
    for (int piece = next.getAndIncrement();
        piece < perEpoch * (long) options.epochs && !stopped;
        piece = next.getAndIncrement()) {
      double done = (double) read.get() / (words * options.epochs);
      reader.rate = (float) (options.rate * Math.max(LAST_RATE, 1 - done * (1 - LAST_RATE)));
      reader.random = new SplittableRandom(options.seed * 1_000_003 + piece);
      int begin = pieces[piece % perEpoch];
      int end = pieces[piece % perEpoch + 1];
      long size = 0;
      for (int i = begin; i < end; i++) {
        reader.read(sentences[i]);
        size += sentences[i].length;
      }
      read.addAndGet(size);
    }
  }

  /** What a thread has for itself. */
  private final class Reader {
    private final float[] error = new float[width];
    private final float[] mean = new float[width];
    private final int[] targets = new int[options.negatives + 1];
    private final double threshold = options.sample * words;
    private int[] kept = new int[PIECE];
    private float rate;
    private SplittableRandom random = new SplittableRandom(options.seed);

    void read(int... sentence) {
      if (kept.length < sentence.length) {
        kept = new int[sentence.length];
      }
      int length = 0;
      for (int word : sentence) {
        if (keeps(word)) {
          kept[length++] = word;
        }
      }
      for (int i = 0; i < length; i++) {
        int reach = 1 + random.nextInt(options.window);
        int from = Math.max(0, i - reach);
        int to = Math.min(length, i + reach + 1);
        if (options.skipGram) {
          skipGram(i, from, to);
        } else if (to - from > 1) {
          cbow(i, from, to);
        }
      }
    }

    /** With probability √(t/f) + t/f, where f is a word's share of the text and t the threshold. */
    private boolean keeps(int word) {
      double ratio = threshold / counts[word];
      double keep = Math.sqrt(ratio) + ratio;
      return keep >= 1 || random.nextDouble() < keep;
    }

    private void skipGram(int middle, int from, int to) {
      for (int j = from; j < to; j++) {
        if (j != middle) {
          int drawn = draw(kept[middle]);
          Arrays.fill(error, 0);
          int place = kept[j] * width;
          kernel.learn(input, place, output, targets, drawn, rate, error, width);
          kernel.add(error, 0, input, place, width);
        }
      }
    }

    /** The error of the mean goes to each of its words whole, as in the authors' program. */
    private void cbow(int middle, int from, int to) {
      Arrays.fill(mean, 0);
      for (int j = from; j < to; j++) {
        if (j != middle) {
          kernel.add(input, kept[j] * width, mean, 0, width);
        }
      }
      float share = 1f / (to - from - 1);
      for (int i = 0; i < width; i++) {
        mean[i] *= share;
      }
      int drawn = draw(kept[middle]);
      Arrays.fill(error, 0);
      kernel.learn(mean, 0, output, targets, drawn, rate, error, width);
      for (int j = from; j < to; j++) {
        if (j != middle) {
          kernel.add(error, 0, input, kept[j] * width, width);
        }
      }
    }

    /** The target and the negative words; one that is the target itself is left out. */
    private int draw(int target) {
      targets[0] = target;
      int drawn = 1;
      for (int k = 0; k < options.negatives; k++) {
        int negative = negatives.draw(random);
        if (negative != target) {
          targets[drawn++] = negative;
        }
      }
      return drawn;
    }
  }
}
