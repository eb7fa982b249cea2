package org.proofmark.models.kit;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How often a photographed sheet was printed, which no picture says by itself: the customer names it by the folder. */
enum Generation {
    /** As the printer made it. */
    FIRST,
    /** A copy of a print. */
    COPY;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the folders above a photograph say, the nearest first: {@code first}, or a name that begins with {@code copy}; null for nothing. */
    static @Nullable Generation of(Path relative) {
        for (Path folder = relative.getParent(); folder != null; folder = folder.getParent()) {
            String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
            if (name.equals("first")) {
                return FIRST;
            }
            if (name.startsWith("copy") || name.equals("copies")) {
                return COPY;
            }
        }
        return null;
    }
}
