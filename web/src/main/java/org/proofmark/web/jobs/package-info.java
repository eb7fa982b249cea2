/** The page of long work: what runs, what stopped, what failed and why. */
@NullMarked
package org.proofmark.web.jobs;

import org.jspecify.annotations.NullMarked;
