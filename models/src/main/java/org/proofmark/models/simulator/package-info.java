/**
 * What happens to a label between the printer and the camera, in plain Java: printers, paper, scenes, cameras and the forgers between
 * them. It makes the pictures that the watermark's verifier is trained and judged on, so every figure from it is "simulated".
 *
 * <p>The way of a label: {@link org.proofmark.models.simulator.DotRaster} (what the printer is told) →
 * {@link org.proofmark.models.simulator.Press} (ink on paper, as reflectance at 1,200 samples an inch) →
 * {@link org.proofmark.models.simulator.Studio} (a photograph and the truth about it). A forger stands between two such ways. Everything
 * follows from one seed: the same seed gives the same bytes on every machine ({@code StrictMath}, own generator, own JPEG loss).
 *
 * <p>Parameters carry their unit, range and source: printers' in {@link org.proofmark.models.simulator.PrinterFamily}, cameras' in
 * {@link org.proofmark.models.simulator.CameraFamily}, the scanner's in {@link org.proofmark.models.simulator.Camera#flatbed}, scenes' in
 * {@link org.proofmark.models.simulator.Scene}, displays' in {@link org.proofmark.models.simulator.Screen}, forgers' in
 * {@link org.proofmark.models.simulator.Forger} and {@code Apprentice}, and what is the same for all in the classes that do it. "[study]"
 * means figures that gave plausible pictures in the project's earlier study, in which nothing was printed; "[assumed]" means just that: no
 * measurement and no publication stands behind it. Knows domain's labelling, no container.
 */
@NullMarked
package org.proofmark.models.simulator;

import org.jspecify.annotations.NullMarked;
