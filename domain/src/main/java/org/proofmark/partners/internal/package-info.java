/** How partners, sites and licences are kept. */
@NullMarked
package org.proofmark.partners.internal;

import org.jspecify.annotations.NullMarked;
