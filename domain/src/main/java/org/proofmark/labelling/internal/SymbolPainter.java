package org.proofmark.labelling.internal;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.Mark;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.internal.raster.BitRaster;
import org.proofmark.labelling.internal.raster.CodeRaster;
import org.proofmark.labelling.internal.texture.TextureDrawer;

/** Draws the codes of one plan as dots, with their mark where the plan has one. For one thread. */
final class SymbolPainter {
    private final int module;
    private final int side;
    private final @Nullable Mark mark;
    private final @Nullable TextureDrawer texture;

    SymbolPainter(LabelPlan plan) {
        this.module = plan.module();
        this.side = plan.codeSide();
        this.mark = plan.mark();
        this.texture = mark == null ? null : new TextureDrawer(mark.profile(), side / module);
    }

    boolean isMarked() {
        return mark != null;
    }

    /** @param x left edge of the first module, in dots */
    void draw(ModuleMatrix code, String serial, int x, int y, BitRaster target) {
        if (mark == null || texture == null) {
            CodeRaster.draw(code, x, y, module, target);
        } else {
            texture.draw(code, serial, mark.key(), x, y, target);
        }
    }

    /** The code alone, without its quiet zone. */
    BitRaster symbol(ModuleMatrix code, String serial) {
        BitRaster symbol = new BitRaster(side, side);
        draw(code, serial, 0, 0, symbol);
        return symbol;
    }
}
