/** Pages of the network: partners, sites and licences. */
@NullMarked
package org.proofmark.web.partners;

import org.jspecify.annotations.NullMarked;
