/** The overview: what this brand has, how it is doing, what to do next. */
@NullMarked
package org.proofmark.web.home;

import org.jspecify.annotations.NullMarked;
