package org.gradus.nn;

/**
 * A block that knows what to do with a mask over time: as its second input it takes, where there is
 * one, a mask [batch, time] with 1 at steps that count and 0 at padding. It may return one too.
 */
interface Masked {}
