/**
 * How fast is it? The same training by Gradus and by its peers, side by side in one run: what
 * {@code make bench} starts.
 */
@NullMarked
package org.gradus.bench;

import org.jspecify.annotations.NullMarked;
