package org.gradus.kernel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;

/**
 * A compiler's message in words, with one sentence of help for the mistakes that are made most.
 *
 * @param message what is wrong, without a full stop
 * @param help what to do; empty when the message says it all
 */
record CompileAdvice(String message, String help) {
  static final String FIND =
      "Check the spelling, capitals included; if another cell declares it, run that cell first.";

  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s*(.+)");
  private static final Pattern LOCATION =
      Pattern.compile("location:\\s*(?:class|interface)\\s+(\\S.*)");
  private static final Pattern VARIABLE_TYPE =
      Pattern.compile("location:\\s*variable \\S+ of type (.+)");

  /** Part of the compiler's code for a mistake → what helps. The first that fits is taken. */
  private static final List<Help> HELP =
      List.of(
          new Help("cant.resolve", FIND),
          new Help("doesnt.exist", "This package is not on the class path: check its spelling."),
          new Help(
              "expected",
              "Something is missing at the mark: often a semicolon at the end of a line, or a bracket."),
          new Help(
              "premature.eof",
              "The code ends before all brackets are closed: count { and }, ( and )."),
          new Help("unclosed.str.lit", "Close the text with a second quote on the same line."),
          new Help("unclosed", "Something that was opened here is never closed."),
          new Help(
              "not.stmt",
              "A statement is an assignment, a call or a declaration: this is only a value."),
          new Help(
              "illegal.start",
              "Look just before the mark: a bracket, an operator or a semicolon is missing or too many."),
          new Help("missing.ret.stmt", "Every way through the method must end in a return."),
          new Help(
              "might.not.have.been.initialized", "Give the variable a value where it is declared."),
          new Help(
              "already.defined",
              "This name is taken in the same block: choose another one, or leave out the type to assign to it."),
          new Help(
              "cant.apply.symbols",
              "None of the methods of this name takes these arguments: check their number, order and types."),
          new Help(
              "cant.apply",
              "Compare what is required with what was found: number, order and types of the arguments."),
          new Help(
              "operator.cant.be.applied",
              "This operator does not work on these types: compare objects with equals, calculate with numbers."),
          new Help("incomparable", "These two types cannot be compared: convert one of them."),
          new Help(
              "non-static.cant.be.ref",
              "This belongs to an object: make one first, then call it on that."),
          new Help("report.access", "This is private to its class: use one of its public methods."),
          new Help(
              "unreported.exception",
              "This call can fail in a way that Java wants handled: put it into try { … } catch (Exception e) { … }."),
          new Help(
              "cant.ref.non.effectively.final",
              "A lambda may only use variables that never change: copy the value into a new variable first."),
          new Help("cant.assign.val", "This is final: it cannot be given a new value."),
          new Help(
              "array.req.but.found", "Square brackets work on arrays only: a list wants get(i)."),
          new Help(
              "cant.deref",
              "A number or a boolean has no methods: this is a primitive value, not an object."),
          new Help("not.def.public", "This cannot be used from outside its package."),
          new Help(
              "does.not.override",
              "The method that should be overridden has another signature: check name and types."));

  private record Help(String code, String sentence) {}

  static CompileAdvice of(Diag diagnostic) {
    String code = diagnostic.getCode();
    String raw = Names.plain(diagnostic.getMessage(null));
    if (code.contains("cant.resolve")) {
      return new CompileAdvice(cannotFind(raw), FIND);
    }
    String message = raw.strip().lines().findFirst().orElse("").replaceAll("[;:]$", "");
    if (code.contains("prob.found.req")) {
      return new CompileAdvice(message, conversion(raw));
    }
    String help =
        HELP.stream()
            .filter(candidate -> code.contains(candidate.code()))
            .map(Help::sentence)
            .findFirst()
            .orElse("");
    String details = raw.strip().lines().skip(1).collect(Collectors.joining("\n"));
    return new CompileAdvice(message, details.isEmpty() ? help : details + "\n\n" + help);
  }

  private static String cannotFind(String raw) {
    Matcher symbol = SYMBOL.matcher(raw);
    String what = symbol.find() ? symbol.group(1).strip().replaceAll("\\s+", " ") : "a name";
    Matcher type = VARIABLE_TYPE.matcher(raw);
    Matcher owner = LOCATION.matcher(raw);
    String where =
        type.find()
            ? " in " + type.group(1).strip()
            : owner.find() ? " in " + owner.group(1).strip() : "";
    return "cannot find the " + what + where;
  }

  private static String conversion(String raw) {
    if (raw.contains("possible lossy conversion from double to float")) {
      return "Write the number with an f at its end (0.1f), or put (float) in front.";
    }
    if (raw.contains("possible lossy conversion")) {
      return "The value may not fit: put the wanted type in brackets in front, such as (int), if that is what you mean.";
    }
    if (raw.contains("missing return value") || raw.contains("unexpected return value")) {
      return "Compare what the method returns with the type in front of its name.";
    }
    return "A value of one type stands where another is wanted: convert it, or change the declared type.";
  }
}
