/**
 * Teaches the networks and judges them: {@link org.proofmark.models.network.training.NetworksMain} runs the steps, what is finished is kept
 * on a {@link org.proofmark.models.network.training.Shelf}. In a process of its own, never in the server.
 */
@NullMarked
package org.proofmark.models.network.training;

import org.jspecify.annotations.NullMarked;
