/**
 * The demonstration brand: a tenant with users, keys, sites, SKUs, markets and one order, and a second tenant to be kept apart from. Made
 * through the rooms' doors alone; its secrets are random for each installation.
 */
@NullMarked
package org.proofmark.batch.demo;

import org.jspecify.annotations.NullMarked;
