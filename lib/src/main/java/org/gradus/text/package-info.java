/**
 * How do words become numbers? Words of a text, a vocabulary, vectors that know which words are
 * alike; the classical models that networks must beat; the search for the best sentence, and its
 * mark.
 *
 * <pre>{@code
 * List<List<String>> words = Tokenizer.words().all(reviews.train().texts());
 * Vocabulary vocabulary = Vocabulary.of(words, 5, 20_000);
 * int[][] codes = Padding.BEHIND.pad(vocabulary.codes(words), 200);
 * NaiveBayes baseline = NaiveBayes.of(words, reviews.train().labels(), 2, 2);
 * WordVectors vectors = WordVectors.train(words, Word2Vec.skipGram().size(100).epochs(5));
 * List<WordVectors.Neighbour> likeGood = vectors.mostSimilar("good", 10);
 * }</pre>
 */
@NullMarked
package org.gradus.text;

import org.jspecify.annotations.NullMarked;
