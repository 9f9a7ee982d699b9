/**
 * What do I train on? Data sets with names, digests and licences; generated ones where there is no
 * network.
 *
 * <pre>{@code
 * TrainTest digits = Datasets.digits(); // MNIST, or a stand-in that says so when printed
 * Dataset train = digits.train();
 * float[] pixels = train.features().row(0);
 * int label = train.labels()[0];
 * Split parts = train.split(0.1, 42);
 * }</pre>
 *
 * <p>Which sets there are, and how a file is looked for: {@code datasets/README.md}.
 */
@NullMarked
package org.gradus.data;

import org.jspecify.annotations.NullMarked;
