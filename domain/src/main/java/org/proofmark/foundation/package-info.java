/**
 * What the rooms stand on: the clock, the entropy, the data source, the schema. It knows only the kernel; every room may know it. Its
 * {@code internal} holds the beans that let the outside world in.
 */
@NullMarked
package org.proofmark.foundation;

import org.jspecify.annotations.NullMarked;
