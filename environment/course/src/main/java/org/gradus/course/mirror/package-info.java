/**
 * Are a lecture's deck and notebook the same lecture? One class a rule; each violation is a
 * sentence that says where, what, and what to do.
 *
 * <pre>{@code
 * Mirror.Result result = new Mirror(course, PublicApi.ofLibrary()).check();
 * result.violations().forEach(violation -> System.out.println(violation.sentence()));
 * }</pre>
 */
@NullMarked
package org.gradus.course.mirror;

import org.jspecify.annotations.NullMarked;
