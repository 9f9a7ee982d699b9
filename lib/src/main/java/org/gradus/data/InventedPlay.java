package org.gradus.data;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A play that nobody wrote: speakers and lines of a small grammar, a stand-in for tiny Shakespeare
 * with its layout (a name and a colon, lines of verse, an empty line). The words are Gradus' own.
 *
 * <p>Rule: each speech has one to five lines; each line is one of the patterns below with every
 * word in braces drawn evenly from its list. Spelling, spaces and the order of word kinds can be
 * learned in minutes, sense cannot: there is none.
 */
public final class InventedPlay {
  private static final String NAME = "InventedPlay";
  private static final int LINES = 5;

  private static final List<String> PATTERNS =
      List.of(
          "The {quality} {thing} has {done} the {quality} {thing}{end}",
          "And {who} shall {act} the {thing} {place}{end}",
          "O {quality} {thing}, why do you {act} the {thing}?",
          "I saw {who} {place}, {manner} and {manner}{end}",
          "If {who} will {act} me, I shall {act} the {thing}{end}",
          "{place_first} the {thing} is {done} and {manner}{end}",
          "No {thing} of {who} is so {quality} as this{end}",
          "Then {act} the {thing}, good {name}, and be {manner}{end}",
          "My {thing} is {quality}, and my {thing} {manner}{end}",
          "Who {done} the {thing}? Not I, my {quality} {name}{end}",
          "{who_first} would {act} a {quality} {thing} {place}{end}",
          "For what is {done} {place} is never {done} twice{end}");

  private static final Grammar GRAMMAR = new Grammar(words());

  private InventedPlay() {}

  /**
   * Writes a play.
   *
   * @param characters at least so many, to the end of a speech
   * @param seed fixes every word
   */
  public static Corpus generate(int characters, long seed) {
    if (characters < 100) {
      throw new IllegalArgumentException(
          "A play has 100 characters at least, got %d.".formatted(characters));
    }
    Random random = new Random(seed);
    StringBuilder play = new StringBuilder();
    String before = "";
    while (play.length() < characters) {
      String speaker = GRAMMAR.word("name", random);
      if (speaker.equals(before)) {
        continue;
      }
      before = speaker;
      play.append(speaker).append(":\n");
      int lines = 1 + random.nextInt(LINES);
      for (int i = 0; i < lines; i++) {
        play.append(line(random)).append('\n');
      }
      play.append('\n');
    }
    String text = play.toString();
    String digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    return new Corpus(text, Provenance.standIn(NAME, seed, digest));
  }

  private static String line(Random random) {
    return GRAMMAR.filled(PATTERNS.get(random.nextInt(PATTERNS.size())), random);
  }

  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    words.put(
        "name",
        List.of(
            "Marin",
            "Odette",
            "Tobiah",
            "Queen Isolde",
            "Weaver",
            "First Sailor",
            "Second Sailor",
            "Captain Brand",
            "Nurse",
            "Lysa",
            "Herald",
            "Old Gardener"));
    words.put(
        "who",
        List.of(
            "the king",
            "my brother",
            "our captain",
            "the weaver",
            "your mother",
            "a stranger",
            "the moon",
            "that old sailor",
            "she",
            "he",
            "the judge",
            "my youngest son"));
    words.put(
        "thing",
        List.of(
            "harbour", "lantern", "crown", "river", "promise", "garden", "letter", "storm", "bell",
            "shadow", "bread", "mirror", "ship", "sorrow", "winter", "song", "key", "bridge",
            "feather", "morning"));
    words.put(
        "quality",
        List.of(
            "silver",
            "broken",
            "gentle",
            "hungry",
            "patient",
            "bitter",
            "golden",
            "quiet",
            "crooked",
            "faithful",
            "idle",
            "frozen",
            "distant",
            "merry",
            "weary",
            "proud"));
    words.put(
        "act",
        List.of(
            "carry",
            "forget",
            "follow",
            "mend",
            "honour",
            "bury",
            "kindle",
            "question",
            "forgive",
            "steal",
            "measure",
            "awake",
            "betray",
            "plough"));
    words.put(
        "done",
        List.of(
            "broken",
            "carried",
            "forgotten",
            "mended",
            "buried",
            "kindled",
            "forgiven",
            "stolen",
            "measured",
            "betrayed",
            "promised",
            "washed"));
    words.put(
        "manner",
        List.of(
            "slow",
            "bold",
            "sweet as rain",
            "cold as iron",
            "without a word",
            "full of grief",
            "light of heart",
            "blind with snow",
            "kind",
            "true"));
    words.put(
        "place",
        List.of(
            "by the sea",
            "in the tower",
            "beneath the elm",
            "at the gate",
            "upon the hill",
            "in my dream",
            "before the dawn",
            "beyond the wall",
            "at my door",
            "on the deck"));
    words.put("end", List.of(".", ".", ".", ",", ";", "!"));
    return Map.copyOf(words);
  }
}
