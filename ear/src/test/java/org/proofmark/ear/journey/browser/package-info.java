/** The browser that journeys use: one Chromium for all of them, and what its pages showed when one fails. */
@NullMarked
package org.proofmark.ear.journey.browser;

import org.jspecify.annotations.NullMarked;
