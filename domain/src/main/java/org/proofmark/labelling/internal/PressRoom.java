package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.LabelPress;

/** Hands out the one press of this server, with the fonts that the installation adds. */
@ApplicationScoped
public class PressRoom {
    @Inject
    @ConfigProperty(name = "proofmark.labelling.fonts")
    private String fonts;

    private @Nullable LabelPress press;

    @Produces
    @Dependent
    public synchronized LabelPress press() {
        LabelPress made = press;
        if (made == null) {
            List<Path> files = fonts.equals("none")
                    ? List.of()
                    : Arrays.stream(fonts.split(","))
                            .map(String::strip)
                            .map(Path::of)
                            .toList();
            made = new LabelPress(files);
            press = made;
        }
        return made;
    }
}
