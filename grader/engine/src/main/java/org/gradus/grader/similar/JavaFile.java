package org.gradus.grader.similar;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.jshell.SourceCodeAnalysis;
import org.gradus.grader.submission.Magics;

/**
 * The cells of a notebook as one Java file: a parser of files knows nothing of a method that stands
 * alone, or of a statement after it. Cells are parsed, never compiled and never run.
 */
final class JavaFile {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final SourceCodeAnalysis analysis;
  private final List<String> imports = new ArrayList<>();
  private final List<String> members = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param analysis parts a cell into declarations and statements
   */
  JavaFile(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Adds a cell, all of it or nothing.
   *
   * @return what the parser has against it, if anything
   */
  Optional<String> add(String source) {
    String cell = Magics.commented(source);
    if (parses(inClass(cell))) {
      members.add(cell);
      return Optional.empty();
    }
    List<String> imported = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    String rest = cell;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
      if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
        break;
      }
      String part = (info.completeness().isComplete() ? info.source() : rest).strip();
      if (parses(part + "\nclass Nothing {}") && part.startsWith("import")) {
        imported.add(part);
      } else {
        Optional<String> member = member(part);
        if (member.isEmpty()) {
          return Optional.of(problem(inMethod(part)));
        }
        parts.add(member.get());
      }
      rest = info.completeness().isComplete() ? info.remaining() : "";
    }
    imports.addAll(imported);
    members.addAll(parts);
    return Optional.empty();
  }

  /** Whether no cell was added that says anything. */
  boolean isEmpty() {
    return members.isEmpty();
  }

  /** The file. */
  String text() {
    return String.join("\n", imports) + "\n" + inClass(String.join("\n", members));
  }

  /** A declaration as it is, statements in a method, an expression as the value of a field. */
  private static Optional<String> member(String part) {
    String expression = part.replaceFirst(";$", "");
    return List.of(part, "void cell() {\n" + part + "\n}", "Object value = " + expression + "\n;")
        .stream()
        .filter(each -> parses(inClass(each)))
        .findFirst();
  }

  private static String inMethod(String part) {
    return inClass("void cell() {\n" + part + "\n}");
  }

  private static String inClass(String members) {
    return "class Cells {\n" + members + "\n}\n";
  }

  private static boolean parses(String file) {
    return errors(file).isEmpty();
  }

  private static String problem(String file) {
    return errors(file).stream()
        .findFirst()
        .map(each -> each.getMessage(Locale.ENGLISH))
        .orElse("it is no Java");
  }

  private static List<Diagnostic<? extends JavaFileObject>> errors(String file) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(
                null, null, said, List.of("-proc:none"), null, List.of(new Source(file)));
    try {
      task.parse();
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory could not be read.", e);
    }
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Cells.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
