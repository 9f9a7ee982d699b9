package org.gradus.course.headline;

import java.util.List;

/**
 * One seed of a headline, measured. Kept as soon as it is there: who stops {@code make headlines}
 * loses nothing but the epoch under way.
 *
 * @param seed which
 * @param measured on the test set
 * @param seconds how long it took
 * @param device what it ran on
 * @param date when it ended
 * @param data digest of the data set
 * @param curve epoch by epoch
 */
record SeedResult(
    long seed,
    double measured,
    double seconds,
    String device,
    String date,
    String data,
    List<Point> curve) {}
