package org.proofmark.catalog.spi;

/** Tells which marks labels can be printed with. Implemented by labelling; where it is absent, markets cannot ask for a mark. */
public interface KnowMarks {
    /** @param mark id of a texture profile, for example {@code keyed-600-12} */
    boolean prints(String mark);
}
