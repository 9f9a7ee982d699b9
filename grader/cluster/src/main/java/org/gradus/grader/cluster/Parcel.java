package org.gradus.grader.cluster;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;

/**
 * A submission on its way to a node. Only whoever grades it fetches its content, so that a task
 * stays small whatever pictures its notebooks hold.
 *
 * @param number its place in the batch
 * @param exercise that it answers
 * @param student who handed it in
 * @param notebook the bytes of the file
 */
record Parcel(int number, String exercise, String student, Broadcast<byte[]> notebook)
    implements Serializable {}
