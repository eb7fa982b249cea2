package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.GreyImage;
import org.proofmark.token.Tokens;
import org.proofmark.verification.PrintEvidence;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.internal.SqlPrintEvidence.Full;
import org.proofmark.verification.internal.SqlPrintEvidence.Row;

/** The door {@link PrintEvidence}, and what puts prints behind it. */
@ApplicationScoped
class PrintArchive implements PrintEvidence {
    private static final System.Logger LOG = System.getLogger(PrintArchive.class.getName());
    private static final Role[] READERS = {Role.BRAND, Role.COMPLIANCE, Role.INSPECTOR};
    /** Of one code, for photographs by the public: who sends the same bad copy a thousand times fills no disk. */
    private static final int OF_PUBLIC = 5;

    private static final int MOST = 50;
    private static final int AT_ONCE = 500;

    @Inject
    private SqlPrintEvidence store;

    @Inject
    private Tokens tokens;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "proofmark.photos.keep-days")
    private long keepDays;

    /**
     * Keeps the print of a recorded scan where it may be asked for: the brand's staff photographed it, or it speaks against the label.
     * Failing to keep it fails no scan.
     *
     * @return whether it was kept
     */
    boolean keep(UUID scan, Answers.Case found, Instant seenAt) {
        PrintLook look = found.look();
        TenantId tenant = found.tenant();
        CodeText.Unit unit = found.code();
        if (keepDays <= 0 || look == null || tenant == null || unit == null) {
            return false;
        }
        Watermark seen = found.dossier().print().watermark();
        boolean staff = found.asker().isTrusted();
        boolean against = seen.isDecided() && seen.kind() != Watermark.Kind.GENUINE;
        try {
            if (!staff && (!against || store.ofPublic(tenant, unit.gtin(), unit.serial()) >= OF_PUBLIC)) {
                return false;
            }
            store.add(tenant, full(scan, unit, look, seen, staff, seenAt));
            return true;
        } catch (RuntimeException unkept) {
            LOG.log(Level.WARNING, "the print of scan " + scan + " was not kept", unkept);
            return false;
        }
    }

    private Full full(UUID scan, CodeText.Unit unit, PrintLook look, Watermark seen, boolean staff, Instant seenAt) {
        Row row = new Row(
                scan,
                unit.gtin(),
                unit.serial(),
                look.slot(),
                look.expected().profile().id(),
                seen,
                look.genuine(),
                look.label().agreement(),
                look.label().across(),
                staff,
                seenAt,
                clock.instant());
        return new Full(
                row, look.expected().modules(), PrintPictures.grey(look.label().picture()));
    }

    @Override
    public List<Kept> ofCode(Actor actor, Gtin gtin, String serial) {
        actor.require(READERS);
        return store.ofCode(actor.tenant(), gtin, serial, oldest(), MOST).stream()
                .map(this::kept)
                .toList();
    }

    @Override
    public Optional<Pictures> find(Actor actor, UUID scan) {
        actor.require(READERS);
        return store.find(actor.tenant(), scan, oldest()).map(full -> pictures(actor.tenant(), full));
    }

    private Pictures pictures(TenantId tenant, Full full) {
        Row row = full.row();
        TextureProfile profile = TextureProfile.of(row.profile());
        TextureKey key = TextureKey.of(tokens.textureKey(tenant, row.gtin(), row.slot()));
        MarkedSymbol expected = Textures.mark(full.modules(), row.serial(), key, profile);
        GreyImage photo = PrintPictures.read(full.label());
        return new Pictures(
                kept(row),
                full.label(),
                PrintPictures.expected(expected),
                PrintPictures.agreement(photo, expected),
                profile.cellsAcross());
    }

    private Kept kept(Row row) {
        return new Kept(
                row.scan(),
                row.gtin(),
                row.serial(),
                row.seenAt(),
                row.watermark(),
                row.genuine(),
                row.agreement(),
                row.across(),
                row.byStaff(),
                row.keptAt().plus(Duration.ofDays(keepDays)));
    }

    /** Takes away what is older than the configuration says, also after it was changed. */
    void forgetOld() {
        while (store.forget(oldest(), AT_ONCE) == AT_ONCE) {
            continue;
        }
    }

    private Instant oldest() {
        return clock.instant().minus(Duration.ofDays(Math.max(0, keepDays)));
    }
}
