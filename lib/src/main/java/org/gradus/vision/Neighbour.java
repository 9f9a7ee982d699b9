package org.gradus.vision;

/**
 * A row that is like another one.
 *
 * @param index its place, from 0 on
 * @param cosine how alike they are, from −1 to 1
 */
public record Neighbour(int index, double cosine) {}
