package org.gradus.course.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.course.deck.Slide;
import org.gradus.grader.notebook.AtomicWrite;

/** Writes cells' code into a deck. */
final class CodeFix {

  private CodeFix() {}

  /** Answers with the number of blocks that changed. */
  static int fix(Lecture lecture) throws IOException {
    List<Slide.Code> blocks =
        lecture.deck().slides().stream().flatMap(slide -> slide.code().stream()).toList();
    List<String> lines = new ArrayList<>(lecture.deck().lines());
    int fixed = 0;
    // From the end, so that the lines of blocks before stay where they are.
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Slide.Code code = blocks.get(i);
      Optional<CodeBlock> block = CodeBlock.of(code);
      Optional<List<String>> wanted =
          block.flatMap(b -> lecture.notebook().cell(b.cell()).flatMap(b::wanted));
      if (code.closed() && wanted.isPresent() && !wanted.equals(block.map(CodeBlock::shown))) {
        List<String> old = lines.subList(code.line(), code.lastLine() - 1);
        old.clear();
        String indent = " ".repeat(code.column());
        old.addAll(
            wanted.get().stream().map(line -> line.isEmpty() ? line : indent + line).toList());
        fixed++;
      }
    }
    if (fixed > 0) {
      String text = String.join("\n", lines) + "\n";
      AtomicWrite.write(lecture.deck().file(), text.getBytes(UTF_8));
    }
    return fixed;
  }
}
