/**
 * What does it hear? Sounds as files, as spectra over time, and as pictures that a network for
 * pictures can learn from.
 *
 * <pre>{@code
 * Recordings spoken = Datasets.voices(); // spoken digits, or a stand-in that says so
 * Spectrogram spectrogram = Spectrogram.of(8_000).bands(32).frames(48);
 * Dataset train = spoken.train().dataset(spectrogram::picture);
 * double[][] power = Stft.of(256, 128).power(spoken.recording(0).sound());
 * Wav.write(spoken.recording(0).sound(), Path.of("zero.wav"));
 * }</pre>
 */
@NullMarked
package org.gradus.audio;

import org.jspecify.annotations.NullMarked;
