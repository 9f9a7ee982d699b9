/**
 * What stands on a lecture's slides? Reads decks as Marp does: slides, slugs, code, formulas,
 * pictures, links.
 *
 * <pre>{@code
 * Deck deck = Deck.read(Path.of("slides/02-name.md"));
 * deck.slides().forEach(slide -> System.out.println(slide.slug()));
 * }</pre>
 */
@NullMarked
package org.gradus.course.deck;

import org.jspecify.annotations.NullMarked;
