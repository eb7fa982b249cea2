/** How jobs are kept and leased: one table, conditional updates. Nobody else's business. */
@NullMarked
package org.proofmark.jobs.internal;

import org.jspecify.annotations.NullMarked;
