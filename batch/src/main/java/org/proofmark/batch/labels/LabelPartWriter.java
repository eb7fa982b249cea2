package org.proofmark.batch.labels;

import jakarta.batch.api.chunk.ItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.JobArtifact;
import org.proofmark.foundation.Faults;
import org.proofmark.kernel.Actor;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelPress;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.Labels;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderFiles;

/** Renders whole parts: into a draft that is forced to the disk and only then gets the part's name. */
@Named("labelPartWriter")
@Dependent
public class LabelPartWriter extends JobArtifact implements ItemWriter {
    private static final int BUFFER = 1 << 18;
    private static final int SIGN_EVERY = 500;

    @Inject
    private LabelFiles files;

    @Inject
    private OrderFiles orders;

    @Inject
    private OrderCodes codes;

    @Inject
    private Labels labels;

    @Inject
    private LabelPress press;

    @Inject
    private Faults faults;

    private @Nullable Print print;

    /** What stays the same for all parts of a partition. */
    private record Print(LabelWork work, LabelJob job, CodeLines lines) {}

    @Override
    public void open(@Nullable Serializable checkpoint) throws Exception {
        print = watched(() -> {
            LabelWork work = files.work(running().lease());
            return new Print(
                    work,
                    labels.job(Actor.system(tenant()), work.request()),
                    codes.lines(orders.batch(tenant(), subject())));
        });
    }

    @Override
    public void writeItems(List<Object> parts) throws Exception {
        watched(() -> {
            Print open = Objects.requireNonNull(print);
            for (Object part : parts) {
                render(open, (Integer) part);
                insistOnLease();
                running().add(open.work().labelsOf((Integer) part));
            }
            return null;
        });
    }

    private void render(Print open, int part) throws IOException {
        Path file = open.work().file(part);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            LabelWriter writer = press.open(open.work().request().format(), open.job(), buffered);
            long first = open.work().firstOf(part);
            for (int i = 0; i < open.work().labelsOf(part); i++) {
                writer.add(open.lines().serial(first + i));
                if (i % SIGN_EVERY == 0) {
                    running().sign();
                    faults.at("mid-labels");
                }
            }
            writer.close();
            buffered.flush();
            out.getFD().sync();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {
        // Nothing stays open between parts.
    }
}
