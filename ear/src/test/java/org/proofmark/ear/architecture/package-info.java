/**
 * The house rules (ARCHITECTURE in the design's words: rooms and doors) as tests. Each rule has a trespasser under
 * {@code trespassers.<rule>}: a small class in packages that mimic the rooms, which the rule must reject. A rule that stops finding its
 * trespasser has stopped guarding anything.
 */
package org.proofmark.ear.architecture;
