package org.gradus.grader.samples;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a sample's source: comment lines that say what it is, then blocks of code. */
final class SampleReader {

  private static final Pattern CELL =
      Pattern.compile("// (?:cell: (\\S+)|new cell: (\\S+) after (\\S+))\\s*");
  private static final Pattern LOOKS_LIKE_CELL = Pattern.compile("//\\s*(new )?cell\\b.*");

  private final Path file;
  private final List<String> lines;

  private SampleReader(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static Sample read(Path file) throws IOException {
    try {
      return new SampleReader(file, Files.readAllLines(file)).sample();
    } catch (CharacterCodingException e) {
      throw new SampleException(file, 1, "the text is not UTF-8: save it so.");
    }
  }

  private Sample sample() throws SampleException {
    int number = 0;
    SampleHeader header = new SampleHeader(file);
    while (number < lines.size() && !isMarker(lines.get(number))) {
      header.line(number + 1, lines.get(number));
      number++;
    }
    return header.sample(blocks(number));
  }

  private List<Sample.Block> blocks(int first) throws SampleException {
    List<Sample.Block> blocks = new ArrayList<>();
    int begin = first;
    while (begin < lines.size()) {
      int end = begin + 1;
      while (end < lines.size() && !isMarker(lines.get(end))) {
        end++;
      }
      Sample.Block block = block(begin, end);
      if (blocks.stream().anyMatch(other -> other.cell().equals(block.cell()))) {
        throw new SampleException(
            file, block.line(), "the cell " + block.cell() + " stands here twice.");
      }
      blocks.add(block);
      begin = end;
    }
    return blocks;
  }

  private Sample.Block block(int begin, int end) throws SampleException {
    Matcher marker = CELL.matcher(lines.get(begin));
    if (!marker.matches()) {
      throw new SampleException(
          file,
          begin + 1,
          "a block begins with \"// cell: NAME\" or \"// new cell: NAME after CELL\".");
    }
    String source = String.join("\n", lines.subList(begin + 1, end)).strip();
    if (source.isEmpty()) {
      throw new SampleException(file, begin + 1, "the block has no code.");
    }
    boolean replaces = marker.group(1) != null;
    return new Sample.Block(
        replaces ? marker.group(1) : marker.group(2),
        Optional.ofNullable(marker.group(3)),
        source,
        begin + 1);
  }

  private static boolean isMarker(String line) {
    return LOOKS_LIKE_CELL.matcher(line).matches();
  }
}
