/**
 * Where the link on a label leads: to the verdict as a page or as JSON, to the set of links about a product, or on to one of them. After
 * the GS1-Conformant Resolver Standard 1.2 and RFC 9264. Guarded by {@code ResolverIT} in {@code ear}.
 */
@NullMarked
package org.proofmark.web.resolver;

import org.jspecify.annotations.NullMarked;
