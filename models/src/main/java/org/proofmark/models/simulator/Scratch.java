package org.proofmark.models.simulator;

import java.util.EnumMap;
import java.util.Map;

/** Buffers that one thread keeps between pictures, so that nothing large is allocated for each; what they hold lasts until their next use. */
public final class Scratch {
    enum Slot {
        BLUR,
        ROW,
        SUM,
        COVERAGE,
        HALO,
        LENS,
        MOTION,
        SCENE,
        MOSAIC,
        TONE,
        SOFT
    }

    private final Map<Slot, float[]> buffers = new EnumMap<>(Slot.class);

    /** At least so many values, with whatever was left in them. */
    float[] floats(Slot slot, int size) {
        float[] buffer = buffers.get(slot);
        if (buffer == null || buffer.length < size) {
            buffer = new float[size];
            buffers.put(slot, buffer);
        }
        return buffer;
    }
}
