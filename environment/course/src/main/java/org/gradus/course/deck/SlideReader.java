package org.gradus.course.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Collects what stands on one slide. */
final class SlideReader extends AbstractVisitor {

  private static final Pattern COMMENT = Pattern.compile("<!--+\\s*([\\s\\S]*?)\\s*--+>");
  private static final Pattern TITLE_CLASS = Pattern.compile("(?m)^\\s*_?class\\s*:.*\\btitle\\b");
  private static final Pattern BACKGROUND =
      Pattern.compile("(?m)^\\s*_?backgroundImage\\s*:.*?url\\(\\s*['\"]?(.*?)['\"]?\\s*\\)");
  private static final Pattern HTML_PICTURE =
      Pattern.compile("<img\\b[^>]*?\\bsrc\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_LINK =
      Pattern.compile("<a\\b[^>]*?\\bhref\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE);

  private final Slugs slugs;
  private final List<Slide.Heading> headings = new ArrayList<>();
  private final List<Slide.Code> code = new ArrayList<>();
  private final List<Slide.Formula> formulas = new ArrayList<>();
  private final List<Slide.Picture> pictures = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private boolean sectioned = true;
  private boolean nextFormulaSlideOnly;

  SlideReader(Slugs slugs) {
    this.slugs = slugs;
  }

  Slide slide(int number, int start) {
    return new Slide(
        number,
        headings.isEmpty() ? start : headings.get(0).line(),
        List.copyOf(headings),
        sectioned,
        List.copyOf(code),
        List.copyOf(formulas),
        List.copyOf(pictures),
        List.copyOf(links));
  }

  /** Where a node begins, counted from 1. */
  static int line(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().get(0).getLineIndex() + 1;
      }
    }
    return 1;
  }

  /** Reads what the front matter or a comment says to Marp. */
  void directives(String text) {
    if (TITLE_CLASS.matcher(text).find()) {
      sectioned = false;
    }
  }

  private void comment(String text, int line) {
    switch (text) {
      case "slide-only" -> sectioned = false;
      case "slide-only-formula" -> nextFormulaSlideOnly = true;
      default -> {
        directives(text);
        BACKGROUND
            .matcher(text)
            .results()
            .forEach(match -> pictures.add(new Slide.Picture(match.group(1), line)));
      }
    }
  }

  private void html(String html, int line) {
    Matcher comments = COMMENT.matcher(html);
    comments.results().forEach(match -> comment(match.group(1), line));
    String rest = comments.replaceAll("");
    HTML_PICTURE
        .matcher(rest)
        .results()
        .forEach(match -> pictures.add(new Slide.Picture(match.group(1), line)));
    HTML_LINK.matcher(rest).results().forEach(match -> links.add(match.group(1)));
  }

  @Override
  public void visit(HtmlBlock html) {
    html(html.getLiteral(), line(html));
  }

  @Override
  public void visit(HtmlInline html) {
    html(html.getLiteral(), line(html));
  }

  @Override
  public void visit(Heading heading) {
    StringBuilder text = new StringBuilder();
    heading.accept(new TitleText(text));
    headings.add(new Slide.Heading(text.toString(), slugs.of(text.toString()), line(heading)));
    visitChildren(heading);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    String[] info = String.valueOf(block.getInfo()).strip().split("\\s+", 2);
    List<SourceSpan> spans = block.getSourceSpans();
    code.add(
        new Slide.Code(
            info[0],
            info.length > 1 ? info[1] : "",
            block.getLiteral(),
            line(block),
            spans.get(spans.size() - 1).getLineIndex() + 1,
            spans.get(0).getColumnIndex(),
            block.getClosingFenceLength() != null));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof MathBlock math) {
      formulas.add(new Slide.Formula(math.tex(), line(math), nextFormulaSlideOnly));
      nextFormulaSlideOnly = false;
    }
  }

  @Override
  public void visit(Image image) {
    pictures.add(new Slide.Picture(image.getDestination(), line(image)));
    visitChildren(image);
  }

  @Override
  public void visit(Link link) {
    links.add(link.getDestination());
    visitChildren(link);
  }

  /** The text that Marp makes a slug of: formulas and comments are no part of it. */
  private static final class TitleText extends AbstractVisitor {
    private final StringBuilder text;

    TitleText(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
      if (!COMMENT.matcher(node.getLiteral()).matches()) {
        text.append(node.getLiteral());
      }
    }

    @Override
    public void visit(CustomNode formula) {
      // Left out, as Marp does.
    }
  }
}
