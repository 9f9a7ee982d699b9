/**
 * What the headlines reached: measured seed by seed, kept in {@code notebooks/headlines}, a table
 * and a curve each.
 */
@NullMarked
package org.gradus.course.headline;

import org.jspecify.annotations.NullMarked;
