/**
 * What happens to a label between the printer and the camera, in plain Java: printers, paper, scenes, cameras and the forgers between
 * them. It makes the pictures that the watermark's verifier is trained and judged on, so every figure from it is "simulated".
 *
 * <p>The way of a label: {@link org.proofmark.models.simulator.DotRaster} (what the printer is told) →
 * {@link org.proofmark.models.simulator.Press} (ink on paper, as reflectance at 1,200 samples an inch) →
 * {@link org.proofmark.models.simulator.Studio} (a photograph and the truth about it). A forger stands between two such ways. Everything
 * follows from one seed: the same seed gives the same bytes on every machine ({@code StrictMath}, own generator, own JPEG loss).
 *
 * <p>Parameters carry their unit, range and source in the records {@link org.proofmark.models.simulator.PrinterFamily},
 * {@link org.proofmark.models.simulator.CameraFamily} and {@link org.proofmark.models.simulator.Scene}. "[study]" there means figures
 * that gave plausible pictures in the project's earlier study; "[assumed]" means just that. Knows domain's labelling, no container.
 */
@NullMarked
package org.proofmark.models.simulator;

import org.jspecify.annotations.NullMarked;
