package org.proofmark.token.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.Role;
import org.proofmark.token.SlotState;
import org.proofmark.token.SlotView;
import org.proofmark.token.TextureKeyExported;
import org.proofmark.token.TextureKeyExports;
import org.proofmark.token.TextureKeyFile;
import org.proofmark.token.TokenRegistry;
import org.proofmark.token.Tokens;

/** {@link TextureKeyExports}. */
@ApplicationScoped
@Transactional
public class TextureKeyExportDesk implements TextureKeyExports {
    private static final int MOST_PROFILES = 8;

    private final TokenRegistry registry;
    private final Tokens tokens;
    private final SqlTextureKeyExports log;
    private final Clock clock;
    private final Ids ids;
    private final Randomness randomness;
    private final Event<DomainEvent> events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TextureKeyExportDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public TextureKeyExportDesk(
            TokenRegistry registry,
            Tokens tokens,
            SqlTextureKeyExports log,
            Clock clock,
            Ids ids,
            Randomness randomness,
            Event<DomainEvent> events) {
        this.registry = registry;
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
        this.ids = ids;
        this.randomness = randomness;
        this.events = events;
    }

    @Override
    public Exported export(Actor actor, Request request) {
        actor.require(Role.BRAND);
        check(request);
        SlotView slot = registry.slot(actor, request.gtin(), request.slot());
        if (slot.state() == SlotState.REVOKED) {
            throw Problem.conflict(
                    "slot-revoked",
                    "The slot is revoked",
                    "Marks of slot " + slot.slot() + " of " + slot.gtin() + " are not to be trusted any more.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Entry entry = new Entry(
                ids.next(),
                slot.gtin(),
                slot.slot(),
                slot.market(),
                line(request.market()),
                request.profiles(),
                now,
                actor.name(),
                now.plus(Duration.ofDays(request.days())));
        byte[] file = TextureKeyFile.seal(
                new TextureKeyFile.Header(
                        entry.id(),
                        entry.gtin(),
                        entry.marketName(),
                        entry.slot(),
                        entry.profiles(),
                        entry.exportedAt(),
                        entry.expires(),
                        line(actor.name()),
                        tokens.offlineKeys(actor.tenant()),
                        request.presses()),
                tokens.textureKey(actor.tenant(), slot.gtin(), slot.slot()),
                request.passphrase().toCharArray(),
                randomness);
        log.add(actor.tenant(), entry);
        events.fire(new TextureKeyExported(
                actor.tenant(),
                now,
                actor.name(),
                entry.id(),
                entry.gtin(),
                entry.slot(),
                entry.market(),
                entry.expires()));
        return new Exported(entry, file);
    }

    private static void check(Request request) {
        if (request.days() < 1 || request.days() > TextureKeyFile.MOST_DAYS) {
            throw Problem.invalid(
                    "days-out-of-range",
                    "days",
                    String.valueOf(request.days()),
                    "must be 1 to " + TextureKeyFile.MOST_DAYS);
        }
        if (request.profiles().isEmpty()
                || request.profiles().size() > MOST_PROFILES
                || !request.profiles().stream().allMatch(profile -> profile.matches("[a-z0-9-]{1,40}"))) {
            throw Problem.invalid(
                    "texture-profile-invalid",
                    "textureProfiles",
                    String.join(" ", request.profiles()),
                    "must name 1 to " + MOST_PROFILES + " texture profiles like keyed-600-12");
        }
        Passphrases.fault(request.passphrase(), request.gtin().value(), request.market())
                .ifPresent(fault -> {
                    // The value is secret: it is not repeated.
                    throw Problem.invalid("passphrase-weak", "passphrase", null, fault);
                });
    }

    /** Names come from elsewhere; in the file each is one line. */
    private static String line(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ").strip();
        return line.isEmpty() ? "-" : line;
    }

    @Override
    public Page<Entry> list(Actor actor, Page.Window window) {
        actor.require(Role.BRAND, Role.COMPLIANCE);
        return log.list(actor.tenant(), window);
    }
}
