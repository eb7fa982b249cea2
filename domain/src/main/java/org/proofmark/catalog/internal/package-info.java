/** How the catalogue keeps its promises: rules in plain Java, entities, stores. */
@NullMarked
package org.proofmark.catalog.internal;

import org.jspecify.annotations.NullMarked;
