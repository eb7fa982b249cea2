package org.proofmark.serialization;

/** Where a unit is in its life (first of the three axes). The transitions and their CBV steps are listed in {@link Transition}. */
public enum Life {
    ISSUED,
    PRINTED,
    COMMISSIONED,
    DISPENSED,
    DECOMMISSIONED,
    DESTROYED,
    VOID
}
