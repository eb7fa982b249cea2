/** What the people on call look at: health, metrics, the description of the interface. */
@NullMarked
package org.proofmark.web.ops;

import org.jspecify.annotations.NullMarked;
