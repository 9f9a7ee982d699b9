/**
 * How long do the pieces inside Java take, each by itself? Measured with JMH; {@link
 * org.gradus.bench.jmh.Pieces} runs them.
 */
@NullMarked
package org.gradus.bench.jmh;

import org.jspecify.annotations.NullMarked;
