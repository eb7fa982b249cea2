package org.proofmark.web.orders;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.reading.Photos;
import org.proofmark.verification.PressSamples;
import org.proofmark.web.security.CurrentActor;

/** Photographs of the first labels of the order that the page shows, by which its press becomes known. */
@Named("orderPress")
@ViewScoped
public class OrderPress implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    @Inject
    private CurrentActor actor;

    @Inject
    private PressSamples presses;

    @Inject
    private Photos photos;

    @Inject
    private OrderPage order;

    private transient PressSamples.@Nullable State state;
    private final ArrayList<Refusal> refusals = new ArrayList<>();

    /** A photograph that was not taken, by the name of its file, and why. */
    public record Refusal(String file, String why) implements Serializable {}

    /**
     * Each file of a choice of several comes by itself, so that one bad photograph stops no other; what is said of it stays while the others
     * come in.
     */
    public void upload(FileUploadEvent event) {
        try {
            take(event);
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            String why = problem.faults().isEmpty()
                    ? problem.title()
                    : problem.faults().get(0).problem();
            refusals.add(0, new Refusal(event.getFile().getFileName(), why));
            if (refusals.size() > MOST) {
                refusals.remove(MOST);
            }
        }
    }

    private void take(FileUploadEvent event) {
        Photos.Reading reading = photos.read(() -> {
            try (InputStream in = event.getFile().getInputStream()) {
                return in.readNBytes(Photos.MAX_BYTES + 1);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        state = presses.add(actor.get(), order.getView().id(), reading);
    }

    public void forget() {
        refusals.clear();
        state = presses.forget(actor.get(), order.getView().id());
    }

    public PressSamples.State getState() {
        if (state == null) {
            state = presses.of(actor.get(), order.getView().id());
        }
        return state;
    }

    public boolean isKnown() {
        return getState().known();
    }

    /** How far it is, 0 to 100. */
    public int getPercent() {
        PressSamples.State now = getState();
        return Math.min(100, 100 * now.photographs() / now.wanted());
    }

    /** The newest first. */
    public List<Refusal> getRefusals() {
        return List.copyOf(refusals);
    }
}
