/**
 * Is this machine ready? Each {@link org.gradus.doctor.Diagnosis} looks at one thing and answers in
 * one line, with a remedy where something is wrong.
 *
 * <pre>{@code
 * Report report = Doctor.examine();
 * System.out.println(report.text());
 * }</pre>
 */
@NullMarked
package org.gradus.doctor;

import org.jspecify.annotations.NullMarked;
