/**
 * What a student reads: one page that stands alone, without script.
 *
 * <pre>{@code
 * Files.writeString(folder.resolve(result.student() + ".html"), FeedbackPage.html(result));
 * }</pre>
 */
@NullMarked
package org.gradus.grader.report;

import org.jspecify.annotations.NullMarked;
