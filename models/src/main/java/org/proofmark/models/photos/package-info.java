/**
 * Learns from real photographs, a folder per class, without a key: how edges, ink, paper and noise look says whether a print is a first
 * one, whatever is printed. {@link org.proofmark.models.photos.PhotosMain} is the command. Plain Java; knows domain's reading.
 */
@NullMarked
package org.proofmark.models.photos;

import org.jspecify.annotations.NullMarked;
