/**
 * What the catalogue's imports need from other rooms: each kind of row is checked and written by the room that owns it.
 */
@NullMarked
package org.proofmark.catalog.spi;

import org.jspecify.annotations.NullMarked;
