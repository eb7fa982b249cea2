package org.proofmark.web.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;
import org.proofmark.reading.Photos;
import org.proofmark.verification.PressSamples;
import org.proofmark.web.security.CurrentActor;

/** Photographs of the first labels of the order that the page shows, by which its press becomes known. */
@Named("orderPress")
@RequestScoped
public class OrderPress {
    @Inject
    private CurrentActor actor;

    @Inject
    private PressSamples presses;

    @Inject
    private Photos photos;

    @Inject
    private OrderPage order;

    private PressSamples.@Nullable State state;

    /** Each file of a choice of several comes by itself, so that one bad photograph stops no other. */
    public void upload(FileUploadEvent event) {
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
}
