/**
 * What do I train on? Data sets with names, digests and licences; generated ones where there is no
 * network, and for lectures that need a rule they know.
 *
 * <pre>{@code
 * TrainTest digits = Datasets.digits(); // MNIST, or a stand-in that says so when printed
 * Split parts = digits.train().split(0.1, 42);
 * DataTable birds = Datasets.birds().complete(); // without the rows that lack a value
 * Dataset species = birds.dataset("species", "bill_length_mm", "flipper_length_mm");
 * Xor xor = Xor.generate(1_000, 0.3, 7); // nobody beats xor.bayesAccuracy()
 * }</pre>
 *
 * <p>Which sets there are, and how a file is looked for: {@code datasets/README.md}. Made by a rule
 * that their Javadoc states: {@link org.gradus.data.TwoBlobs}, {@link org.gradus.data.Xor}, {@link
 * org.gradus.data.Spirals}, {@link org.gradus.data.Moons}, {@link org.gradus.data.Boards}, {@link
 * org.gradus.data.GreyPicture}, {@link org.gradus.data.Rain}, {@link org.gradus.data.BouncingBall},
 * {@link org.gradus.data.Recall}, {@link org.gradus.data.Captions}, {@link
 * org.gradus.data.HousePrices}, {@link org.gradus.data.AdClicks}, {@link
 * org.gradus.data.PlantedAnalogies}.
 */
@NullMarked
package org.gradus.data;

import org.jspecify.annotations.NullMarked;
