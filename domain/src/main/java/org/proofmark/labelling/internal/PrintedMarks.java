package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.proofmark.catalog.spi.KnowMarks;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;

/** A market can ask for a keyed mark of any geometry. The market patterns are for experiments: who has seen one label can print the next. */
@ApplicationScoped
public class PrintedMarks implements KnowMarks {
    @Override
    public boolean prints(String mark) {
        return TextureProfile.mark(mark)
                .filter(profile ->
                        profile.mode() == TextureMode.KEYED && profile.id().equals(mark))
                .isPresent();
    }
}
